import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { valuesOf } from './rows.ts'
import { sampleFiles } from './sample-files.ts'

const names = [
  'net-tools/en/anp',
  'net-tools/en/ant4',
  'net-tools/ja/an',
  'windows/en/ano',
  'windows/en/anob-owner-lines',
]
const samples = names.map((name) => {
  const bytes = sampleFiles.find((sample) => sample.name === name)?.bytes as Uint8Array
  const text = new TextDecoder(parse(bytes).source.encoding ?? 'utf-8').decode(bytes).replaceAll('\r\n', '\n')
  return { name, text, rows: valuesOf(parse(text)) }
})

const eachLine = (text: string, change: (line: string, index: number) => string) =>
  `${text.replace(/\n$/, '').split('\n').map(change).join('\n')}\n`
const linked = (text: string, link: (address: string) => string) => text.replace(/\d+\.\d+\.\d+\.\d+:\d+/g, link)
const broken = (text: string, mark: string) =>
  linked(text, (address) => address.slice(0, -1) + mark + address.slice(-1))
const inline = (open: string, close: string) => (text: string) =>
  eachLine(text, (line) => (line.trim() === '' ? '' : open + line + close))

/** What a program or a person does to a text. */
const wrappers: readonly (readonly [string, (text: string) => string])[] = [
  ['code in a line', inline('`', '`')],
  ['code of Jira in a line', inline('{{', '}}')],
  ['a fence that ends on the last row', (text) => `ops  9:41 AM\n\`\`\`${text.trimEnd()}\`\`\`\nthanks\n`],
  ['a fence of tildes', (text) => `~~~console\n${text}~~~\nthanks\n`],
  ['macros of Jira', (text) => `{code:title=netstat|borderStyle=solid}\n${text}{code}\n`],
  ['links of Markdown', (text) => linked(text, (address) => `[${address}](http://${address})`)],
  ['links of mail', (text) => linked(text, (address) => `${address}<http://${address}>`)],
  ['links of Slack', (text) => linked(text, (address) => `<http://${address}|${address}>`)],
  ['spaces without width in addresses', (text) => broken(text, '\u200b')],
  ['marks of direction in addresses', (text) => broken(text, '\u200e')],
  ['byte order marks in addresses', (text) => broken(text, '\ufeff')],
  ['zero bytes in addresses', (text) => broken(text, '\0')],
  ['bells in addresses', (text) => broken(text, '\x07')],
  ['brackets escaped', (text) => text.replace(/[[\]*]/g, '\\$&')],
  ['a box', (text) => `┌────┐\n${eachLine(text, (line) => `│ ${line.padEnd(120)} │`)}└────┘\n`],
  ['a box of ASCII', (text) => `+----+\n${eachLine(text, (line) => `| ${line.padEnd(120)} |`)}+----+\n`],
  ['cat -A', (text) => eachLine(text, (line) => `${line}$`)],
  ['carriage returns that are shown', (text) => eachLine(text, (line) => `${line}^M`)],
  ['RTF', (text) => `{\\rtf1\\ansi\n${eachLine(text, (line) => `${line}\\par`)}}\n`],
  ['line ends of Word', (text) => text.replaceAll('\n', '\v')],
  ['a colour whose ESC is a question mark', (text) => eachLine(text, (line) => `?[0;32m${line}?[0m`)],
  ['a colour whose ESC is an arrow', (text) => eachLine(text, (line) => `←[32m${line}←[0m`)],
  ['a pager', (text) => eachLine(text, (line, i) => (i % 5 === 4 ? `--More--\r        \r${line}` : line))],
  ['lines of a pager', (text) => eachLine(text, (line, i) => (i % 5 === 4 ? `-- More  --\n${line}` : line))],
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['thin spaces', (text) => text.replaceAll(' ', '\u2009')],
  ['log of a container', (text) => eachLine(text, (line) => JSON.stringify({ log: `${line}\n`, stream: 'stdout' }))],
  ['records', (text) => eachLine(text, (line) => JSON.stringify({ '@timestamp': '2026-11-22', message: line }))],
  ['a list of strings', (text) => `${JSON.stringify(text.split('\n'))}\n`],
  ['a list of strings, one a line', (text) => `${JSON.stringify(text.split('\n'), null, 2)}\n`],
  ['a list of YAML', (text) => eachLine(text, (line) => `- '${line}'`)],
  ['rsyslog', (text) => `Nov 22 09:00:01 web1 app: ${text.replaceAll('\n', '#012')}\n`],
  ['words in front', (text) => eachLine(text, (line) => `REM out ${line}`)],
  ['a time of twelve hours', (text) => eachLine(text, (line) => `11/22/2026 9:00:01 AM ${line}`)],
  ['numbers', (text) => eachLine(text, (line, i) => `${i + 1}. ${line}`)],
  ['grep with context', (text) => eachLine(text, (line, i) => `${i + 1}${i % 2 ? ':' : '-'}${line}`)],
  ['bat', (text) => eachLine(text, (line, i) => `${String(i + 1).padStart(4)}   │ ${line}`)],
  ['bullets', (text) => eachLine(text, (line) => `- ${line}`)],
]

/** A word before every line of a text is known by its heading; the Windows ones begin with a title and blank lines. */
const isPossible = (wrapper: string, sample: string) => wrapper !== 'words in front' || sample.startsWith('net-tools')

describe('a text is read in', () => {
  test.for(wrappers)('%s', ([wrapper, wrap]) => {
    for (const { name, text, rows } of samples)
      if (isPossible(wrapper, name)) expect(valuesOf(parse(wrap(text))), name).toEqual(rows)
  })

  const quotable = ['code in a line', 'code of Jira in a line', 'records', 'a list of YAML', 'a box']
  test.for(wrappers.filter(([name]) => quotable.includes(name)))('%s, quoted', ([, wrap]) => {
    for (const { name, text, rows } of samples)
      expect(valuesOf(parse(eachLine(wrap(text), (line) => `> ${line}`))), name).toEqual(rows)
  })
})
