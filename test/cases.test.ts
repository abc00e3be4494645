import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateReport } from '../src/generated/validate-report.js'
import { parse, type Report } from '../src/index.ts'
import { differences, listOf } from './case-differences.ts'
import { type Case, caseFiles, type Expectation, readCases } from './case-files.ts'
import { valuesOf } from './rows.ts'

test.for(caseFiles.map((one) => [`${one.title} (${one.place})`, one] as const))('%s', ([, one]) => check(one))

/** Reads each text of a case, and fails with what differs from what the case expects. */
function check({ inputs, expectations }: Case): void {
  let values: object[] | undefined
  for (const { place, input, options } of inputs) {
    const report = parse(input, options)
    expect(validateReport(report), `${place}: ${JSON.stringify(validateReport.errors)}`).toBe(true)
    const { lines, read, noise, unread } = report.coverage
    expect(read + noise + unread, `${place}: each line is read, noise or unread`).toBe(lines)
    for (const expectation of expectations) expectList(report, expectation, place)
    values ??= valuesOf(report)
    expect(valuesOf(report), `${place}: has other rows than the text at ${inputs[0]?.place}`).toEqual(values)
  }
}

function expectList(report: Report, expectation: Expectation, place: string): void {
  const { list, columns, entries } = expectation
  if (columns) {
    const found = differences(report, expectation, columns)
    if (found) expect.fail(`The text at ${place} is read otherwise.\n${found}`)
  } else
    expect(listOf(report, expectation), `${expectation.place}: ${list} of the text at ${place}`).toMatchObject(entries)
}

describe('a page of cases', () => {
  const ROW = 'tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED'
  const page = (expected: string, info = 'text', text = ROW) =>
    `# Page\n\nProse.\n\n## A row\n\nProse: none of it counts.\n\n\`\`\`${info}\n${text}\n\`\`\`\n\n${expected}\n`
  const run = (markdown: string) => () => readCases(markdown, 'page.md').forEach(check)
  const TABLE = '| local.port | state |\n| --- | --- |\n'

  test.for([
    ['cells', `${TABLE}| 22 | ESTABLISHED |`],
    ['absent and quoted values', '| pid | foreign.text |\n| --- | --- |\n|  | "198.51.100.7:51022" |'],
    ['JSON', '```json\n[{ "local": { "port": 22 } }]\n```'],
    ['another list', 'Coverage:\n\n| lines | unread |\n| --- | --- |\n| 1 | 0 |'],
    ['several lists', `${TABLE}| 22 | ESTABLISHED |\n\nIssues:\n\n| code |\n| --- |\n| dialect-guessed |`],
  ])('says what is read in %s', ([, expected]) => {
    expect(run(page(expected as string))).not.toThrow()
  })

  test('says which cells differ, where, and what to write if that is right', () => {
    const expected = `${TABLE}| 23 | ESTABLISHED |\n| 24 | LISTEN |`
    expect(run(page(expected))).toThrow(
      [
        'The text at page.md:9 is read otherwise.',
        'page.md:13: Rows 1 (line 1 of the text): local.port is 22, not 23',
        'page.md:13: Rows 2 is missing: 24 | LISTEN',
        'As it was read:',
        '| local.port | state |',
        '| --- | --- |',
        '| 22 | ESTABLISHED |',
      ].join('\n'),
    )
    expect(run(page('| local.port |\n| --- |'))).toThrow('Rows 1 (line 1 of the text) is one too many')
    expect(run(page('| pid |\n| --- |\n| 0 |'))).toThrow('pid is absent, not 0')
    expect(run(page('```json\n[{ "pid": 0 }]\n```'))).toThrow('page.md:13: Rows of the text at page.md:9')
    expect(run(page('Issues: none'))).toThrow('page.md:13: Issues of the text at page.md:9')
  })

  test('shows values as cells that stand for them', () => {
    const text =
      'Active Internet connections (w/o servers)\nProto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n'
    const columns = '| pid | program | foreign.zone | extra |'
    const row = `${ROW} 77/12`.padEnd(100)
    expect(run(page(`${columns}\n| --- | --- | --- | --- |`, 'text', text + row))).toThrow('| 77 | "12" | null |  |')
  })

  test('has texts that are read alike, in every value', () => {
    const two = (other: string) => `${page(`${TABLE}| 22 | ESTABLISHED |`)}\n\`\`\`text\n${other}\n\`\`\`\n`
    expect(run(two(`> ${ROW}`))).not.toThrow()
    expect(run(two(ROW.replace('198.51.100.7', '198.51.100.8')))).toThrow(
      'page.md:17: has other rows than the text at page.md:9',
    )
  })

  test.for([
    ['text trailing-blanks', 'a  $\n$', 'a  \n\n'],
    ['text crlf', 'a\nb', 'a\r\nb\r\n'],
    ['text cut', 'a\nb', 'a\nb'],
    ['text escaped', 'a\\t\\u00a0\\"', 'a\t\u00a0"\n'],
    ['text bytes=utf-16le', 'a', new Uint8Array([97, 0, 10, 0])],
  ] as const)('has a block %s', ([info, text, input]) => {
    const [one] = readCases(page('Rows: none', info, text), 'page.md')
    expect(one?.inputs).toEqual([{ place: 'page.md:9', input, options: {} }])
  })

  test('says how a text is read', () => {
    const [one] = readCases(page('Rows: none', 'text dialect=busybox view=routes'), 'page.md')
    expect(one?.inputs[0]?.options).toEqual({ dialect: 'busybox', view: 'routes' })
  })

  test.for([
    ['', 'page.md:5: the case expects nothing'],
    ['```txt\n```\n| a |', 'page.md:13: a block is text or json, not txt'],
    ['```text blanks\n```', 'page.md:13: blanks is nothing that a text can be'],
    ['```text trailing-blanks\na\n```', 'page.md:13: with trailing-blanks every line ends with $: a'],
    ['Rowz:\n\n| a |\n|---|', 'page.md:15: a report has no Rowz; there are Rows, Issues,'],
  ])('that cannot be run says why: %s', ([expected, sentence]) => {
    expect(run(page(expected as string))).toThrow(sentence as string)
  })

  test('is written as the example of CONTRIBUTING.md is', () => {
    const text = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8')
    const [, example = ''] = /^````markdown\n(.*?)^````$/ms.exec(text) ?? []
    expect(readCases(example, 'CONTRIBUTING.md')).toHaveLength(1)
    expect(run(example)).not.toThrow()
  })

  test('without a text says so', () => {
    expect(run('## Nothing\n\n| a |\n|---|\n')).toThrow('page.md:1: the case has no block of text')
  })
})
