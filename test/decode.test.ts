import { describe, expect, test } from 'vitest'
import { createDecoding } from '../src/text/decode.ts'

const words = [
  'アクティブな接続',
  'ローカル アドレス',
  '稼働中のインターネット接続',
  '内部アドレス',
  'Dirección',
  'Имя',
  '协议',
  '協定',
  '활성 연결',
]
const japanese = 'アクティブな接続\r\n  プロトコル  ローカル アドレス      外部アドレス           状態\r\n'

// What iconv makes of the same two lines.
const SHIFT_JIS =
  '8341834e83658342837582c890da91b10d0a20208376838d83678352838b2020838d815b834a838b2083418368838c83582020202020208a4f959483418368838c835820202020202020202020208ff391d40d0a'
const EUC_JP =
  'a5a2a5afa5c6a5a3a5d6a4cac0dcc2b30d0a2020a5d7a5eda5c8a5b3a5eb2020a5eda1bca5aba5eb20a5a2a5c9a5eca5b9202020202020b3b0c9f4a5a2a5c9a5eca5b92020202020202020202020bef5c2d60d0a'

describe('the encoding', () => {
  test.each([
    ['ASCII', ascii('Active Connections\n'), 'utf-8', 'Active Connections\n'],
    ['UTF-8', utf8(japanese), 'utf-8', japanese],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${japanese}`), 'utf-8', japanese],
    ['UTF-16LE with a byte order mark', utf16(`\uFEFF${japanese}`), 'utf-16le', japanese],
    ['UTF-16LE without', utf16(`Netstat\r\n${japanese}`), 'utf-16le', `Netstat\r\n${japanese}`],
    ['UTF-16LE without, whose first character is not ASCII', utf16(japanese), 'utf-16le', japanese],
    ['UTF-16BE with a byte order mark', swapped(utf16(`\uFEFF${japanese}`)), 'utf-16be', japanese],
    ['UTF-16BE without', swapped(utf16(`Netstat\r\n${japanese}`)), 'utf-16be', `Netstat\r\n${japanese}`],
    ['Shift_JIS', hex(SHIFT_JIS), 'shift_jis', japanese],
    ['EUC-JP', hex(EUC_JP), 'euc-jp', japanese],
    ['code page 850', hex('44697265636369a26e0d0a84a26e'), 'cp850', 'Dirección\r\näón'],
    ['code page 866', hex('88acef'), 'ibm866', 'Имя'],
    ['Windows-1252', hex('44697265636369f36e'), 'windows-1252', 'Dirección'],
    ['GBK', hex('d0add2e9'), 'gbk', '协议'],
    ['Big5', hex('a8f3a977'), 'big5', '協定'],
    ['EUC-KR', hex('c8b0bcba20bfacb0e1'), 'euc-kr', '활성 연결'],
    ['nothing', new Uint8Array(), 'utf-8', ''],
  ])('of %s is found', (_, bytes, encoding, text) => {
    expect(decoded([bytes])).toEqual({ encoding, text })
  })

  test('is found behind much ASCII', () => {
    const front = ascii('x'.repeat(50_000))
    expect(decoded([front, hex(SHIFT_JIS)]).encoding).toBe('shift_jis')
    expect(decoded([front, utf8(japanese)])).toEqual({ encoding: 'utf-8', text: 'x'.repeat(50_000) + japanese })
  })

  test('can be given', () => {
    expect(decoded([hex(EUC_JP)], 'euc-jp').text).toBe(japanese)
    expect(decoded([new Uint8Array([0xe9])], 'latin1').text).toBe('é')
    expect(decoded([hex('9945')], 'IBM850')).toEqual({ encoding: 'cp850', text: 'ÖE' })
    expect(decoded([hex('9be1')], 'cp437')).toEqual({ encoding: 'cp437', text: '¢ß' })
    expect(createDecoding(() => [], 'SJIS').encoding()).toEqual({ encoding: 'shift_jis', evidence: 'given' })
  })

  test('that does not exist is refused', () => {
    expect(() => createDecoding(() => [], 'klingon')).toThrow(RangeError)
  })
})

describe('the text', () => {
  test.each([
    ['UTF-8', utf8(`a${japanese}😀é\n`)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${japanese}`)],
    ['UTF-16LE', utf16(`\uFEFF${japanese}😀`)],
    ['UTF-16BE', swapped(utf16(`\uFEFF${japanese}😀`))],
    ['Shift_JIS', hex(SHIFT_JIS)],
    ['EUC-JP', hex(EUC_JP)],
    ['cut UTF-8', utf8(japanese).slice(0, -40)],
    ['broken UTF-8', new Uint8Array([0x41, 0xe3, 0x81, 0x42, 0xff, 0xf0, 0x9f, 0x98])],
  ])('of %s is the same in pieces of any size', (_, bytes) => {
    const whole = decoded([bytes])
    for (let size = 1; size <= Math.min(bytes.length, 60); size++) expect(decoded(pieces(bytes, size))).toEqual(whole)
  })

  test('holds U+FFFD for bytes that are no text', () => {
    expect(decoded([new Uint8Array([0x41, 0xff, 0x42])], 'utf-8').text).toBe('A\uFFFDB')
  })

  test.each([1, 3, 100])(
    'counts what could not be decoded, and no U+FFFD that the bytes spell: pieces of %i',
    (size) => {
      const decoding = createDecoding(() => [], 'utf-8')
      for (const piece of pieces(concat(utf8('a\uFFFDb\uFFFD'), hex('ff'), utf8('c\n')), size)) decoding.write(piece)
      decoding.end()
      expect(decoding.replaced()).toBe(1)
    },
  )

  test('keeps a byte order mark that is not at the beginning', () => {
    expect(decoded([utf8('a\uFEFFb')]).text).toBe('a\uFEFFb')
  })

  test('keeps a NUL', () => {
    expect(decoded([ascii('a\0b\n')]).text).toBe('a\0b\n')
  })
})

describe('bytes that are made to be hard', () => {
  const long = (bytes: Uint8Array, length = 100_000) =>
    Uint8Array.from({ length }, (_, i) => bytes[i % bytes.length] as number)

  test.each([
    ['encodings that alternate', concat(utf8('接続 a\n'), hex(SHIFT_JIS), hex(EUC_JP))],
    ['byte order marks', hex('efbbbf')],
    ['byte order marks of UTF-16 inside', concat(ascii('a\n'), hex('fffe'), hex('feff'))],
    ['UTF-16 without a mark', utf16('Netstat\r\n')],
    ['UTF-16 without a mark that begins beyond ASCII', utf16('接続 netstat\r\n')],
    ['UTF-16BE without a mark', swapped(utf16('Netstat\r\n'))],
    ['bytes that are never valid', hex('ff')],
    ['characters that are cut', hex('e3810af09f980a')],
    ['escapes of ISO-2022-JP', ascii('\x1B$B%"\x1B(B')],
    ['escapes alone', ascii('\x1B')],
    ['halves of escapes', ascii('\x1B$')],
    ['UTF-8 to the end of the sample', utf8('é')],
  ])('%s: the same in pieces of any size, for little more', (_, part) => {
    const bytes = long(part)
    const whole = processorTime(() => decoded([bytes]))
    expect(whole.ms).toBeLessThan(1000)
    for (const size of [1, 7, 4096]) {
      const cut = processorTime(() => decoded(pieces(bytes, size)))
      expect(cut.result).toEqual(whole.result)
      expect(cut.ms).toBeLessThan(10 * whole.ms + 1000)
    }
  })
})

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

function processorTime<T>(work: () => T): { result: T; ms: number } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: (user + system) / 1000 }
}

function decoded(parts: readonly Uint8Array[], given?: string): { encoding: string | null; text: string } {
  const decoding = createDecoding(() => words, given)
  const text = parts.map((part) => decoding.write(part)).join('') + decoding.end()
  return { encoding: decoding.encoding().encoding, text }
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'))
}

function swapped(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(bytes).swap16())
}

function hex(digits: string): Uint8Array {
  return new Uint8Array(Buffer.from(digits, 'hex'))
}

function pieces(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.slice(i * size, (i + 1) * size))
}
