import { readFileSync } from 'node:fs'
import { zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Input, type ParseAllOptions, parse, parseAll, sources } from '../src/index.ts'
import type { Issue, Report } from '../src/report/types.ts'
import { concat, END, stream, table, tarOf, zipMember } from './packing.ts'
import { rowsOf } from './rows.ts'

/** The same table as each program packs it, in several blocks; `bomb` is 16 MiB of one letter. */
const packed = (name: string) => new Uint8Array(readFileSync(new URL(`packed/${name}`, import.meta.url)))
const ROWS = 2000
const text = table(...Array.from({ length: ROWS }, (_, i) => i + 1))
const bytes = new TextEncoder().encode(text)

const FORMS = ['xz', 'bz2', 'zst', 'Z'] as const

describe.each(FORMS)('what is packed as .%s', (form) => {
  const whole = packed(`rows.${form}`)

  test('is read, in pieces of any size, under the name without the ending', async () => {
    for (const size of [1, 700, whole.length]) {
      const reports = await all(stream(whole, size), { name: `rows.txt.${form}` })
      expect(reports.map(({ source }) => source.path)).toEqual([[`rows.txt.${form}`, 'rows.txt']])
      expect(reports.map(({ issues }) => issues)).toEqual([[]])
      expect(rowsOf(reports[0] as Report)).toEqual(rowsOf(parse(text)))
    }
  })

  test.skipIf(form === 'Z')('goes on with the streams that follow, and says what else stands there', async () => {
    const zeros = new Uint8Array(8)
    const { read, issues } = await unpacked(concat(whole, whole, zeros, whole))
    expect(read).toHaveLength(3 * bytes.length)
    expect(issues).toEqual([])
    const behind = await unpacked(concat(whole, new TextEncoder().encode('some text\n')))
    expect(behind.read).toEqual(bytes)
    expect(behind.issues).toEqual([damaged('10 bytes belong to no member')])
  })

  test('is read up to where it was cut', async () => {
    for (let i = 0; i < 50; i++) {
      const { read, issues } = await unpacked(whole.subarray(0, 12 + Math.floor(((whole.length - 13) * i) / 49)))
      expect(read).toEqual(bytes.subarray(0, read.length))
      if (form !== 'Z') expect(issues).toEqual([damaged('ends early')])
    }
    const half = await unpacked(whole.subarray(0, (whole.length * 3) / 4))
    expect(half.read.length).toBeGreaterThan(bytes.length / 3)
  })

  test('with one byte changed is what it was, or says so', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = whole.slice()
        changed[at] = (changed[at] as number) ^ change
        const { read, issues } = await unpacked(changed, { limits: { expanded: 2 ** 21 } })
        if (form === 'Z' || issues.some(({ code }) => code !== 'nothing-recognised')) return
        expect(isSame(read, bytes) || isSame(read, changed)).toBe(true)
      }),
      { numRuns: 200, interruptAfterTimeLimit: 5_000 },
    )
  })

  test('ends early when it is made to exhaust its reader', async () => {
    const { read, issues } = await unpacked(packed(`bomb.${form}`))
    expect(read.length).toBeLessThan(4 * 1024 ** 2)
    expect(issues).toEqual([expect.objectContaining({ code: 'limit-reached', args: { limit: 'ratio', value: 500 } })])
    const limited = await unpacked(whole, { limits: { expanded: 100_000 } })
    expect(limited.issues).toEqual([expect.objectContaining({ args: { limit: 'expanded', value: 100_000 } })])
  })
})

test('a packed tar is the folder that it is', async () => {
  const tar = tarOf([bytes, new TextEncoder().encode(table(7))])
  const reports = await all(new Uint8Array(zstdCompressSync(tar)), { name: 'sos.tar.zst' })
  expect(reports.map(({ source }) => source.path)).toEqual([
    ['sos.tar.zst', '0'],
    ['sos.tar.zst', '1'],
  ])
})

test.each([
  ['bz2', 12],
  ['zst', 93],
  ['xz', 95],
])('a member of a ZIP packed as .%s is read, and held against its checksum', async (form, method) => {
  const data = packed(`rows.${form}`)
  const { read } = await unpacked(concat(member(data, method, { length: bytes.length, crc: crcOf(bytes) }), END))
  expect(read).toEqual(bytes)
  const wrong = await unpacked(concat(member(data, method, { length: bytes.length, crc: 1 }), END))
  expect(wrong.issues).toEqual([damaged('its checksum does not fit')])
})

test('what zstd of any level packs, Node unpacks to the same', async () => {
  const content = fc.array(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constant(bytes.subarray(0, 5000))), {
    maxLength: 80,
  })
  await fc.assert(
    fc.asyncProperty(content, fc.constantFrom(1, 3, 12, 19), async (parts, level) => {
      const plain = concat(bytes.subarray(0, 4096), ...parts)
      const { read, issues } = await unpacked(
        new Uint8Array(zstdCompressSync(plain, { params: { 100: level, 201: 1 } })),
      )
      expect(issues).toEqual([])
      expect(read).toEqual(plain)
    }),
    { numRuns: 60, interruptAfterTimeLimit: 4_000 },
  )
})

// ---- what is not opened

test.each([
  ['a 7z archive', '7z x -so FILE', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]],
  ['a RAR archive', 'unrar p -inul FILE', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0]],
  ['a cabinet file', 'cabextract -q -p FILE', [0x4d, 0x53, 0x43, 0x46, 0, 0, 0, 0, 44]],
  ['lz4 data', 'lz4 -dc FILE', [0x04, 0x22, 0x4d, 0x18, 0x64]],
  ['lzma data', 'xz --format=lzma -dc FILE', [0x5d, 0, 0, 0x80, 0, 255, 255, 255, 255, 255, 255, 255, 255]],
  ['a PDF', 'pdftotext -layout FILE -', [...new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n')]],
  ['a log of Windows events', 'wevtutil qe FILE /lf:true /f:text', [...new TextEncoder().encode('ElfFile\0\0\0')]],
])('%s is named, with what opens it, and never a text', async (what, command, magic) => {
  const file = concat(Uint8Array.from(magic), crypto.getRandomValues(new Uint8Array(400)))
  const issue = expect.objectContaining({ code: 'container-unopened', args: { what, command } })
  const [report, ...more] = await all(file)
  expect(more).toEqual([])
  for (const { issues, source, captures } of [report as Report, parse(file), (await all(zipOf(file)))[0] as Report]) {
    expect(issues).toContainEqual(issue)
    expect(source.encoding).toBeNull()
    expect(captures).toEqual([])
  }
})

test('members that are encrypted, or packed in a way that is not read, say what opens them', async () => {
  const zip = concat(zipMember('a', bytes, { flags: 1 }), zipMember('b', bytes, { method: 9 }), END)
  const { issues } = await unpacked(zip)
  expect(issues).toEqual([
    expect.objectContaining({ code: 'member-encrypted', args: { command: '7z x -so FILE' } }),
    expect.objectContaining({
      code: 'container-unopened',
      args: { what: 'a member packed with Deflate64', command: '7z x -so FILE' },
    }),
  ])
})

// ---- reading

async function all(input: Input, options?: ParseAllOptions): Promise<Report[]> {
  const reports: Report[] = []
  for await (const report of parseAll(input, options)) reports.push(report)
  return reports
}

/** All bytes that come out, and all that is said of them. */
async function unpacked(input: Input, options?: ParseAllOptions): Promise<{ read: Uint8Array; issues: Issue[] }> {
  const parts: Uint8Array[] = []
  const issues: Issue[] = []
  for await (const member of sources(input, options)) {
    for await (const piece of member.bytes) parts.push(piece.slice())
    issues.push(...member.issues)
  }
  return { read: concat(...parts), issues }
}

function zipOf(data: Uint8Array): Uint8Array {
  return concat(zipMember('a', data, { stored: true }), END)
}

function member(data: Uint8Array, method: number, said: { length: number; crc: number }): Uint8Array {
  return zipMember('rows.txt', data, { stored: true, method, ...said })
}

function crcOf(data: Uint8Array): number {
  return new DataView(zipMember('', data).buffer).getUint32(14, true)
}

function damaged(reason: string): Issue {
  return expect.objectContaining({ code: 'member-damaged', args: { reason: expect.stringContaining(reason) } })
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i])
}
