import { expect, test } from 'vitest'
import { jsonLines } from '../src/write/json-lines.ts'
import { jsonText } from '../src/write/json-text.ts'
import { Utf8 } from '../src/write/utf8.ts'

const FRONT = '{"source":"a.txt"'

/** The lines of some objects, out of a buffer that is too small for them. */
function written(...objects: readonly object[]): string {
  const out = new Utf8(8)
  const takeLine = jsonLines(out)
  for (const object of objects) takeLine(FRONT, object)
  return new TextDecoder().decode(out.take())
}

function expected(...objects: readonly object[]): string {
  return objects.map((object) => `${FRONT},${jsonText(object).slice(1)}\n`).join('')
}

const texts = ['', 'tcp', 'a"b\\c', '\u001b[0m', '\u007f', '\n', 'žluť', '接続', '😀', '\ud800', '\u202e', ' ~']
const numbers = [0, -0, 1, 9, 10, 99, 100, 4_194_303, 2 ** 31 - 1, 2 ** 31, 2 ** 53, -1, 0.5, 1e21, Number.NaN]
const others = [null, true, false, undefined, [], ['a', null, 1, { b: '"' }], {}, { a: {} }, { a: { b: null }, c: 1 }]

test.each([...texts, ...numbers, ...others].map((value) => [value]))(
  '%j is written as JSON.stringify does',
  (value) => {
    const objects = [
      { line: 1, value },
      { line: 2, value, more: 'a' },
      { line: 3, value: { value }, more: value },
    ]
    expect(written(...objects)).toBe(expected(...objects))
  },
)

test('a key that is no plain text is written as JSON.stringify does', () => {
  const objects = texts.map((key, line) => ({ line, [key]: null, z: { [key]: 'a' } }))
  expect(written(...objects)).toBe(expected(...objects))
})

test('rows of more forms than are kept are written all the same', () => {
  const objects = Array.from({ length: 3000 }, (_, i) => ({ line: i, [`k${i}`]: i % 2 === 0, [`l${i % 7}`]: null }))
  expect(written(...objects)).toBe(expected(...objects))
})

test('a front holds for its own lines', () => {
  const out = new Utf8(8)
  const takeLine = jsonLines(out)
  for (const front of ['{"a":1', '{"b":2', '{"a":1']) takeLine(front, { line: 1 })
  expect(new TextDecoder().decode(out.take())).toBe('{"a":1,"line":1}\n{"b":2,"line":1}\n{"a":1,"line":1}\n')
})
