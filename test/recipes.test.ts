import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

// `npm test` builds the command.
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

/** What a command line of a page prints, in a folder that has the texts of the page. */
function run(folder: string, command: string): { output: string; errors: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(
    command.replaceAll(/\bnetscribe (?=\w)/g, `"${process.execPath}" "${cli}" `),
    {
      cwd: folder,
      encoding: 'utf8',
      shell: true,
    },
  )
  return { output: stdout.replaceAll('\r\n', '\n'), errors: stderr, code: status }
}

describe.each(['count', 'diff', 'timeline', 'edges'])('docs/%s.md tells the truth', (name) => {
  const page = readFileSync(new URL(`../docs/${name}.md`, import.meta.url), 'utf8')
  const folder = mkdtempSync(join(tmpdir(), `netscribe-${name}-`))
  for (const [, file, text] of page.matchAll(/^```text (\S+)\n(.*?)^```$/gms))
    writeFileSync(join(folder, file as string), text as string)
  afterAll(() => rmSync(folder, { recursive: true }))

  const recipes = [...page.matchAll(/^```console\n\$ ([^\n]*)\n(.*?)^```$/gms)]
  test.each(recipes.map(([, command, expected]) => [command as string, expected as string]))(
    '%s',
    (command, expected) => expect(run(folder, command).output).toBe(expected),
  )

  if (name === 'count')
    test.each([
      ['--by local.adress', "option '--by': There is no field local.adress. Did you mean local.address?"],
      ['--every soon', "option '--every': 'soon' is no length of time."],
      ['-f yaml', 'Known: json, table, csv, ndjson, openmetrics, chart.'],
    ])('%s is wrong usage', (args, message) => {
      const { code, errors } = run(folder, `netscribe count ${args} watch.log`)
      expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining(message) })
    })

  if (name !== 'diff')
    test('a saved report is asked as its text is', () => {
      const file = name === 'edges' ? 'web1.txt' : 'watch.log'
      run(folder, `netscribe parse -f json ${file} > saved.json`)
      const [saved, text] = ['saved.json', file].map((one) => run(folder, `netscribe ${name} -f csv ${one}`))
      expect(saved).toEqual(text)
    })

  if (name === 'edges')
    test('NDJSON of several texts has one answer', () => {
      run(folder, 'netscribe parse -f ndjson web1.txt db1.txt > both.ndjson')
      expect(run(folder, 'netscribe edges -f csv both.ndjson').output.match(/^from,/gm)).toHaveLength(1)
    })

  if (name === 'timeline')
    test.each([
      [
        'timeline --view memory',
        "option '--view': 'memory' has no timeline. Known: connections, unix-sockets, routes.",
      ],
      ['timeline --top 0', "argument '0' is invalid. It is a whole number, 1 or more."],
      ['edges --view routes', "option '--view': 'routes' has no edges. Known: connections."],
      ['edges -f yaml', 'Known: json, table, ndjson, csv, mermaid, dot.'],
    ])('%s is wrong usage', (args, message) => {
      const { code, errors } = run(folder, `netscribe ${args} watch.log`)
      expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining(message) })
    })

  if (name === 'diff') {
    test.each([
      ['before.txt before.txt', 0],
      ['before.txt after.txt', 1],
      ['before.txt', 2],
      ['before.txt missing.txt', 2],
      ['--runs 0 before.txt', 2],
    ])('diff %s ends with %i', (args, code) => expect(run(folder, `netscribe diff ${args}`).code).toBe(code))

    test('a report that was written before is a side as its text is', () => {
      run(folder, 'netscribe parse -f json before.txt > before.json')
      const [saved, text] = ['before.json', 'before.txt'].map((before) =>
        run(folder, `netscribe diff ${before} after.txt`),
      )
      expect(saved).toEqual(text)
    })

    test('so is NDJSON, which says all but the command', () => {
      run(folder, 'netscribe parse -f ndjson before.txt > before.ndjson')
      const { output, code } = run(folder, 'netscribe diff before.ndjson after.txt')
      const asText = run(folder, 'netscribe diff before.txt after.txt').output
      expect({ output, code }).toEqual({ output: asText.replace(/(before\.txt#\d)( -\w)+/g, '$1'), code: 1 })
    })

    test('what says that it is a report and is none is refused with its place', () => {
      run(folder, 'echo \'{"schemaVersion": "1.0"}\' > wrong.json')
      for (const command of ['diff wrong.json after.txt', 'count wrong.json'])
        expect(run(folder, `netscribe ${command}`).errors).toMatch(
          /^netscribe: wrong\.json:1:1: the field generator is missing/,
        )
    })
  }
})
