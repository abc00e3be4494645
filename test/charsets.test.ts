import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { createDecoding } from '../src/text/decode.ts'
import { encodingNamed, encodingNames } from '../src/text/encodings.ts'
import { sampleFiles } from './sample-files.ts'

const ENCODINGS = [
  'utf-16le',
  'cp437',
  'cp850',
  'cp737',
  'cp775',
  'cp852',
  'cp857',
  'cp858',
  'ibm866',
  'koi8-r',
  'gbk',
  'big5',
  'euc-kr',
  'shift_jis',
  'euc-jp',
].concat(Array.from({ length: 9 }, (_, i) => `windows-125${i}`))

/** Encodings that programs of a language write. */
const OF: Readonly<Record<string, readonly string[]>> = {
  ja: ['shift_jis', 'euc-jp'],
  'zh-CN': ['gbk'],
  'zh-TW': ['big5'],
  ko: ['euc-kr'],
  ru: ['ibm866', 'koi8-r', 'windows-1251'],
}
const WESTERN = ['cp850', 'windows-1252', 'cp437', 'cp858', 'cp852', 'windows-1250', 'iso-8859-2', 'windows-1254']

/** Texts of tables in which a language shows itself by more than ASCII. */
const tables = sampleFiles.flatMap(({ name, locale, bytes }) => {
  const { encoding } = parse(bytes).source
  if (encoding === null || /damaged|as-|wrong|replacement|remark/.test(name)) return []
  const text = readAs(encoding, bytes)
  return /[^\0-\x7F]/.test(text) ? [{ name, locale, text }] : []
})

const written = tables.flatMap(({ name, locale, text }) =>
  (OF[locale] ?? WESTERN)
    .filter((encoding) => iconv.decode(iconv.encode(text, encoding), encoding) === text)
    .map((encoding) => ({ name, locale, text, encoding })),
)

describe('a table reads the same in every encoding its language is written in', () => {
  test.each(written)('$name in $encoding', ({ text, encoding }) => {
    const { captures, issues, coverage, source } = parse(iconv.encode(text, encoding))
    const plain = parse(text)
    expect({ captures, coverage }, source.encodingEvidence ?? '').toEqual({
      captures: plain.captures,
      coverage: plain.coverage,
    })
    expect(issues.filter(({ code }) => code !== 'encoding-guessed')).toEqual(plain.issues)
  })

  test('however it is cut, and in pieces of any size', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...written),
        fc.nat({ max: 4000 }),
        fc.integer({ min: 1, max: 700 }),
        async ({ text, encoding }, cut, size) => {
          const bytes = iconv.encode(text, encoding).subarray(0, cut + 200)
          expect(await parse(pieces(bytes, size))).toEqual(parse(bytes))
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('bytes in no known word', () => {
  const rows = '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       948\n'

  test('keep every byte apart', () => {
    const { source, issues } = parse(Uint8Array.from([0x93, 0xfa, 0x80, 0xff, 0x0a, ...Buffer.from(rows)]))
    expect(source).toMatchObject({ encoding: 'windows-1252', encodingEvidence: 'no known word in any encoding' })
    expect(issues.map(({ code }) => code)).toContain('encoding-guessed')
  })

  test('stay UTF-8 where most of them are', () => {
    const { source, issues } = parse(
      Buffer.concat([Buffer.from('日本語の文章\n'), Uint8Array.of(0xff, 0x0a), Buffer.from(rows)]),
    )
    expect(source).toMatchObject({ encoding: 'utf-8', encodingEvidence: 'mostly valid UTF-8' })
    expect(issues.map(({ code }) => code)).toContain('encoding-replaced')
  })
})

describe('the name of an encoding', () => {
  test.each([
    ['cp932', 'shift_jis'],
    ['MS932', 'shift_jis'],
    ['Windows-31J', 'shift_jis'],
    ['sjis', 'shift_jis'],
    ['eucJP', 'euc-jp'],
    ['cp51932', 'euc-jp'],
    ['JIS', 'iso-2022-jp'],
    ['cp936', 'gbk'],
    ['cp949', 'euc-kr'],
    ['uhc', 'euc-kr'],
    ['cp950', 'big5'],
    ['CP850', 'cp850'],
    ['ibm850', 'cp850'],
    ['OEM 437', 'cp437'],
    ['IBM00858', 'cp858'],
    ['852', 'cp852'],
    ['cp866', 'ibm866'],
    ['866', 'ibm866'],
    ['latin1', 'windows-1252'],
    ['cp1252', 'windows-1252'],
    ['1251', 'windows-1251'],
    ['cp65001', 'utf-8'],
    ['UTF8', 'utf-8'],
    ['utf_8_sig', 'utf-8'],
  ])('%s is %s', (label, name) => {
    expect(encodingNamed(label)).toBe(name)
  })

  test.each(encodingNames)('%s names itself', (name) => {
    expect(encodingNamed(name)).toBe(name)
  })

  test.each(['klingon', '', 'cp9', 'cp99999', 'windows-', 'constructor'])(
    '%s is refused with what is known',
    (label) => {
      expect(() => encodingNamed(label)).toThrow(/unknown encoding .*; known are utf-8, .*cp850.*windows-1258/)
    },
  )

  test.each(ENCODINGS)('%s decodes as elsewhere', (encoding) => {
    const bytes = Uint8Array.from({ length: 94 }, (_, i) => 0xa1 + i)
    const byPage = () => iconv.decode(Buffer.from(bytes), encoding)
    const kept = (text: string) => text.replace(/\uFFFD/g, (_, at: number) => String.fromCharCode(bytes[at] as number))
    if (encoding.startsWith('cp')) expect(readAs(encoding, bytes)).toBe(kept(byPage()))
    else expect(readAs(encoding, bytes)).toBe(new TextDecoder(encoding).decode(bytes))
  })
})

/** What the decoder of an encoding makes of bytes. */
function readAs(encoding: string, bytes: Uint8Array): string {
  const decoding = createDecoding(() => [], encoding)
  return decoding.write(bytes) + decoding.end()
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

describe('where no word is known, the letters tell the page', () => {
  const row = '\n  TCP    192.0.2.1:49152        198.51.100.2:443       ESTABLISHED\n'
  test.each([
    ['cp850', 'La conexión está caída y no sé qué pasa, mañana será'],
    ['cp850', 'Könnte jemand prüfen, was hier läuft?'],
    ['windows-1252', 'Könnte jemand prüfen, was hier läuft?'],
    ['cp852', 'Zażółć gęślą jaźń, proszę sprawdzić'],
    ['cp852', 'Nem működik a hálózat, segítsetek, őrület'],
    ['windows-1250', 'Prosím poraďte, připojení nefunguje, děkuji'],
    ['cp857', 'Bağlantı kurulamıyor, şimdi ne yapmalıyım'],
    ['windows-1254', 'Bağlantı kurulamıyor, şimdi ne yapmalıyım'],
    ['ibm866', 'Помогите понять что тут не так'],
    ['windows-1251', 'Помогите понять что тут не так'],
    ['koi8-r', 'Помогите понять что тут не так'],
  ])('%s: %s', (encoding, remark) => {
    const { source, issues } = parse(iconv.encode(remark + row, encoding))
    expect(source.encoding).toBe(encoding)
    expect(issues).toContainEqual(expect.objectContaining({ code: 'encoding-guessed', args: { encoding } }))
  })
})
