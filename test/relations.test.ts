import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { valuesOf } from './rows.ts'
import { sampleFiles } from './sample-files.ts'

const eachLine = (text: string, set: (line: string, index: number) => string): string =>
  text
    .split('\n')
    .map((line, index) => (line === '' ? line : set(line, index)))
    .join('\n')

/** How a text can be set otherwise, so that it says the same. */
const relations = {
  quoted: (text: string) => eachLine(text, (line) => `> ${line}`),
  indented: (text: string) => eachLine(text, (line) => `    ${line}`),
  trailing: (text: string) => text.replaceAll('\n', '  \n'),
  numbered: (text: string) => eachLine(text, (line, index) => `${String(index + 1).padStart(4)}  ${line}`),
  stamped: (text: string) => eachLine(text, (line) => `Nov 22 09:00:00 web01 netstat[812]: ${line}`),
  'double-spaced': (text: string) => text.replaceAll('\n', '\n\n'),
}

/** Samples that are read otherwise when they are set otherwise, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'busybox/en/written-axp': 'where a path is cut says its column, which an indentation shifts',
  'lsof/en/nP-fields': 'a field of -F begins its line',
  'macos/en/anv-fold80': 'where its lines were folded says their width',
  'net-tools/cs/g': 'a title with damaged letters is none behind a prefix that no other line has shown',
  'net-tools/en/pasted-markdown-table': 'a bar begins each row of a table of Markdown',
  'net-tools/en/pasted-quoted-printable': 'a soft line break ends its line',
  'volatility/en/netscan-3-pretty': 'a bar or a star begins each row',
  'windows/en/ano-fold40': 'where its lines were folded says their width',
}

/** Larger samples have more rows of the same kinds; of small ones one in so many is set otherwise. */
const LARGEST = 1500
const STEP = 4

const samples = sampleFiles
  .filter(({ bytes, name }) => bytes.length <= LARGEST && !Object.hasOwn(EXCEPTIONS, name))
  .filter((_, index) => index % STEP === 0)
  .map(({ name, bytes }) => ({ name, text: textOf(bytes) }))
  .filter(({ text }) => !text.includes('\r'))
  .map(({ name, text }) => ({ name, text, rows: valuesOf(parse(text)) }))

function textOf(bytes: Uint8Array): string {
  let text = ''
  parse(bytes, { onText: (piece) => (text += piece) })
  return text.replaceAll('\r\n', '\n')
}

test.for(Object.entries(relations))('a text that is %s has the same rows', { timeout: 60_000 }, ([, set]) => {
  const differing = samples.filter(
    ({ text, rows }) => JSON.stringify(valuesOf(parse(set(text)))) !== JSON.stringify(rows),
  )
  expect(differing.map(({ name }) => name)).toEqual([])
})
