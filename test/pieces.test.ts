import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convert, convertToBytes, parseStream } from '../src/index.ts'
import { bytePieces, textPieces } from '../src/write/pieces.ts'

const joined = (pieces: Iterable<Uint8Array>) => Buffer.concat([...pieces].map((piece) => Buffer.from(piece)))

/** What comes out of bytes that are added one by one and taken as they fill. */
function written(texts: readonly string[]): Buffer {
  const { add, full, take } = bytePieces()
  const taken: Buffer[] = []
  for (const text of texts) {
    add(text)
    taken.push(joined(full()))
  }
  return Buffer.concat([...taken, joined(take())])
}

test('bytes are those of the text, whatever it holds and however it is cut', () => {
  const unit = fc.constantFrom('a', '"', '\\', '\0', 'é', '状', '\u2028', '\ud83d', '\ude00', '😀')
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 30 }), { maxLength: 20 }), fc.nat(2000), (texts, times) => {
      const all = Array.from({ length: times + 1 }, () => texts).flat()
      expect(written(all).equals(Buffer.from(all.join('')))).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('one text can be larger than the buffer', () => {
  const text = '状態'.repeat(1_000_000)
  expect(written(['{', text, '}']).equals(Buffer.from(`{${text}}`))).toBe(true)
})

test('a pair that is added in halves is one character, at the edge of what is encoded at once too', () => {
  const before = 'x'.repeat(16_383)
  expect(written([`${before}\ud83d`, '\ude00']).toString()).toBe(`${before}😀`)
})

test('pieces of text are a million characters or what is left', () => {
  const { add, full, take } = textPieces()
  add('a'.repeat(1_048_576))
  add('b')
  expect(full().map(({ length }) => length)).toEqual([1_048_576])
  expect([take(), take()]).toEqual([['b'], []])
})

const HEADING = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n'
const PROGRAM = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ' '))

test('lines of NDJSON are the records in JSON, as text and as bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(PROGRAM, { minLength: 1, maxLength: 8 }), async (programs) => {
      const rows = programs.map(
        (program, i) =>
          `tcp        0      0 192.0.2.10:${22 + i}           198.51.100.7:50123      ESTABLISHED 812/${program}\n`,
      )
      const input = `Active Internet connections (servers and established)\n${HEADING}${rows.join('')}`
      const records: unknown[] = []
      for await (const record of parseStream(input)) records.push(record)
      let text = ''
      for await (const piece of convert(input, 'ndjson')) text += piece
      const bytes: Buffer[] = []
      for await (const piece of convertToBytes(input, 'ndjson')) bytes.push(Buffer.from(piece))
      expect(
        text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toEqual(records)
      expect(Buffer.concat(bytes).toString()).toBe(text)
    }),
    { numRuns: 100 },
  )
})
