import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterMap, parse as parseHtml } from 'parse5'
import { expect, test } from 'vitest'
import { convert } from '../../src/index.ts'
import type { ConvertOptions } from '../../src/library/conversion.ts'
import { concat, tarMember } from '../packing.ts'
import { hostile, programsList, twoViews } from './read-format.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

async function page(input: string | Uint8Array, options: ConvertOptions = {}): Promise<string> {
  let text = ''
  for await (const piece of convert(input, 'html', options)) text += piece
  return text
}

function elements(node: Node, name?: string): Element[] {
  const own = 'tagName' in node && (name === undefined || node.tagName === name) ? [node] : []
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap((child) => elements(child, name)) : [])]
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The page as another reader sees it; an error of syntax fails the test. */
function read(text: string) {
  const errors: string[] = []
  const document = parseHtml(text, { onParseError: ({ code }) => errors.push(code) })
  expect(errors).toEqual([])
  const texts = (name: string) => elements(document, name).map(textOf)
  const rows = elements(document, 'tr').map((row) => elements(row).slice(1).map(textOf))
  return { document, texts, rows }
}

test('a page begins with its summary, counts states, and has a table for each section and the issues', async () => {
  const { document, texts, rows } = read(await page(twoViews, { name: 'two.txt' }))
  expect(texts('title')).toEqual(['two.txt · netscribe'])
  expect(texts('h3')).toEqual(['Summary', 'net-tools · en · netstat -an', 'Issues'])
  expect(texts('h4')[0]).toBe('Active Internet connections (servers and established) (connections)')
  expect(rows).toContainEqual(['connections', 'all', '3'])
  expect(rows).toContainEqual(['connections', 'ESTABLISHED', '2'])
  expect(rows).toContainEqual(['unix-sockets', 'LISTENING', '1'])
  expect(rows).toContainEqual(['tcp', '0', '0', '192.0.2.1:22', '198.51.100.7:50122', 'ESTABLISHED'])
  expect(rows.some((cells) => cells[2] === 'row-unread' && cells[1] === '7')).toBe(true)
  expect(elements(document, 'html')[0]?.attrs).toEqual([{ name: 'lang', value: 'en' }])
})

test('a page runs nothing, loads nothing, and its policy allows its own style alone', async () => {
  const { document, texts } = read(await page(twoViews))
  const policy = elements(document, 'meta')
    .find(({ attrs }) => attrs.some(({ value }) => value === 'Content-Security-Policy'))
    ?.attrs.find(({ name }) => name === 'content')?.value
  const hash = createHash('sha256').update(texts('style').join('')).digest('base64')
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`)
  expect(
    elements(document).filter(({ attrs }) => attrs.some(({ name }) => /^(?:on|src|href|style)/.test(name))),
  ).toEqual([])
})

test('whatever a value holds, it is text', async () => {
  const text = await page(programsList(hostile), { name: '"><script>' })
  const { document, rows } = read(text)
  expect(elements(document, 'script')).toEqual([])
  const programs = rows.filter((cells) => cells[0] === 'tcp').map((cells) => cells.at(-1))
  expect(programs.slice(0, 4)).toEqual(hostile.slice(0, 4))
  expect(programs[4]).toBe('\\u{202e}txt.exe')
})

test('findings stand above the tables where they were asked for', async () => {
  const row = (i: number) => `tcp        0      0 192.0.2.1:80            198.51.100.7:${40_000 + i}      CLOSE_WAIT`
  const text = [...twoViews.split('\n').slice(0, 3), ...Array.from({ length: 400 }, (_, i) => row(i)), ''].join('\n')
  const asked = read(await page(text, { findings: true }))
  expect(asked.texts('h3')[1]).toBe('Findings')
  expect(asked.texts('li').join()).toContain('CLOSE_WAIT')
  expect(read(await page(text)).texts('li')).toEqual([])
})

test('several sources are one page', async () => {
  const archive = concat(
    tarMember('one.txt', new TextEncoder().encode(twoViews)),
    tarMember('two.txt', new TextEncoder().encode(twoViews)),
    new Uint8Array(1024),
  )
  const { texts } = read(await page(archive))
  expect(texts('h1')).toHaveLength(1)
  expect(texts('h2')).toEqual(['-/one.txt', '-/two.txt'])
})

test('a text of which nothing was read is a page that says so', async () => {
  const { texts } = read(await page('hello\n'))
  expect(texts('p')).toEqual(['No rows were read.'])
})

test('chosen fields are the columns', async () => {
  const { rows } = read(await page(twoViews, { fields: ['state', 'local.port'] }))
  expect(rows).toContainEqual(['ESTABLISHED', '22'])
})
