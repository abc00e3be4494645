import { execSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

// `npm test` builds the command.
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const page = readFileSync(new URL('../docs/count.md', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'netscribe-count-'))

for (const [, name, text] of page.matchAll(/^```text (\S+)\n(.*?)^```$/gms))
  writeFileSync(join(folder, name as string), text as string)

afterAll(() => rmSync(folder, { recursive: true }))

function output(command: string): string {
  return execSync(command.replace(/^netscribe/, `"${process.execPath}" "${cli}"`), {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).replaceAll('\r\n', '\n')
}

describe('the page on counting tells the truth', () => {
  const recipes = [...page.matchAll(/^```console\n\$ ([^\n]*)\n(.*?)^```$/gms)]
  test.each(recipes.map(([, command, expected]) => [command as string, expected as string]))(
    '%s',
    (command, expected) => {
      expect(output(command)).toBe(expected)
    },
  )
})

test('what cannot be counted is wrong usage', () => {
  for (const [args, message] of [
    ['--by local.adress', "option '--by': 'local.adress' is no field of a row. Did you mean local.address?"],
    ['--every soon', "option '--every': 'soon' is no length of time."],
    ['-f yaml', 'Known: json, table, csv, ndjson, openmetrics, chart.'],
  ] as const) {
    const error = attempt(`netscribe count ${args} watch.log`)
    expect(error).toMatchObject({ status: 2, stderr: expect.stringContaining(message) })
  }
})

function attempt(command: string): unknown {
  try {
    return output(command)
  } catch (error) {
    return error
  }
}
