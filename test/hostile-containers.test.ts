import fc from 'fast-check'
import { strToU8 as bytes, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Input, type ParseAllOptions, parseAll } from '../src/index.ts'
import type { Report } from '../src/report/types.ts'
import { kindOf } from '../src/sources/kind.ts'
import { base64, concat, END, gzip, paxRecord, stream, table, tarMember, tarOf, zipMember } from './packing.ts'
import { rowsOf } from './rows.ts'

const TAR_BLOCK = 512
const NOTHING = new Uint8Array(0)
const zeros = (length: number) => new Uint8Array(length)
const ports = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)

describe('what stands behind the end of an archive', () => {
  const first = bytes(table(1, 2))
  const second = bytes(table(3))
  const zip = (data: Uint8Array) => zipSync({ 'a.txt': data })

  test.each<[what: string, archive: () => Uint8Array | Promise<Uint8Array>]>([
    ['a tar', () => concat(tarOf([first]), tarOf([second]))],
    ['a tar, without the zeros between them', () => concat(tarMember('a', first), tarOf([second]))],
    ['a ZIP', () => concat(zip(first), zip(second))],
    ['a ZIP behind padding', () => concat(zip(first), zeros(700), zip(second), zeros(512))],
    ['a tar.gz', async () => concat(await gzip(tarOf([first])), await gzip(tarOf([second])))],
    [
      'a tar.gz behind padding',
      async () => concat(await gzip(tarOf([first])), zeros(5000), await gzip(tarOf([second])), zeros(99)),
    ],
    ['a member behind a block of zeros', () => concat(tarMember('a', first), zeros(512), tarMember('b', second))],
  ])('%s is read', async (_, archive) => {
    for (const size of [1, 4096]) {
      const reports = await all(stream(await archive(), size))
      expect(reports.flatMap(portsOf)).toEqual([1, 2, 3])
      expect(troubles(reports)).toEqual([])
    }
  })

  test.each<[what: string, archive: () => Uint8Array | Promise<Uint8Array>]>([
    ['a tar', () => concat(tarOf([first]), bytes('some text\n'))],
    ['a ZIP', () => concat(zip(first), bytes('some text\n'))],
    ['gzip', async () => concat(await gzip(first), zeros(20), bytes('some text\n'))],
  ])('a text behind %s is said, with its length', async (_, archive) => {
    const reports = await all(await archive())
    expect(reports.flatMap(portsOf)).toEqual([1, 2])
    expect(troubles(reports)).toEqual(['10 bytes belong to no member and were passed over'])
  })

  test('a member of a ZIP that lies about its length costs none behind it', async () => {
    const lying = zipMember('a.txt', first, { packed: 2 ** 31 })
    const reports = await all(concat(lying, zipMember('b.txt', second), END))
    expect(reports.flatMap(portsOf)).toEqual([1, 2, 3])
    expect(troubles(reports)).toEqual(['its data end before its header says'])
  })

  test('a ZIP whose list names more than there is says so', async () => {
    const whole = zipSync({ 'a.txt': first, 'b.txt': second })
    const start = whole.indexOf(0x50, 40)
    const without = concat(whole.subarray(start))
    expect(troubles(await all(without))).toContain('it lists 2 members, 1 were found')
  })

  test('text around the parts of a mail is read, a note to old readers is not', async () => {
    const mail = (before: string) =>
      `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${before}\n--b\n\n${table(2)}--b--\n\n${table(3)}`
    expect((await all(mail(table(1)))).map(portsOf)).toEqual([[1], [2], [3]])
    expect((await all(mail('This is a multi-part message in MIME format.'))).map(portsOf)).toEqual([[2], [3]])
  })

  test('a part of a mail begins where its fields end, with or without a blank line', async () => {
    const mail = `Content-Type: multipart/mixed; boundary=b\n\n--b\n${table(1)}--b\n--b\n\n${table(2)}--b--\n`
    expect((await all(mail)).flatMap(portsOf)).toEqual([1, 2])
  })
})

describe('a tar is known', () => {
  test.each(['a\nb.txt', '\n', 'a\u0007\u001b[2J.txt', 'BZh9.txt', '%PDF.txt', 'PK\u0003\u0004', 'From: x'])(
    'whatever its first member is called: %j',
    async (name) => {
      for (const mark of ['ustar\u000000', 'ustar  ', '']) {
        const tar = concat(tarMember(name, bytes(table(1)), { mark }), zeros(1024))
        expect(kindOf(tar, true)).toEqual({ is: 'tar' })
        const [report, ...more] = await all(tar, { name: 'x.tar' })
        expect(more).toEqual([])
        expect(report?.source.path).toEqual(['x.tar', name])
      }
    },
  )

  test('by its mark, when its first header is damaged', async () => {
    const tar = tarOf([bytes(table(1)), bytes(table(2))])
    tar[5] = 0x21
    expect((await all(tar)).flatMap(portsOf)).toEqual([2])
  })
})

describe('a tar with absurd headers', () => {
  const next = tarMember('next', bytes(table(9)))

  test.each<[what: string, size: Uint8Array<ArrayBuffer>]>([
    ['negative', new Uint8Array(12).fill(0xff)],
    ['of 2^95', Uint8Array.of(0x80, ...zeros(3).fill(255), ...zeros(8))],
    ['no number', bytes('12 monkeys')],
  ])('whose length is %s: the member is said, and the next one read', async (_, size) => {
    const reports = await all(concat(tarMember('a', bytes(table(1)), { size }), next))
    expect(reports.flatMap(portsOf)).toEqual([9])
    expect(troubles(reports)).toContain('its header says no length that can be')
  })

  test.each(['Z', 'N', 'V', '\u0001'])('of kind %j that has data: it is a file', async (type) => {
    expect((await all(concat(tarMember('a', bytes(table(1)), { type }), next))).flatMap(portsOf)).toEqual([1, 9])
  })

  test('the label of an archive is none of its members', async () => {
    expect((await all(concat(tarMember('label', NOTHING, { type: 'V' }), next))).map(portsOf)).toEqual([[9]])
  })

  test('whose pax records are for one member, and are sane', async () => {
    const about = (type: string, ...records: Uint8Array[]) => tarMember('pax', concat(...records), { type })
    const member = tarMember('a', bytes(table(1)))
    const tar = concat(
      about('g', paxRecord('path', 'all'), paxRecord('size', '1')),
      about('x', paxRecord('path', 'ä/長い名前'), paxRecord('size', '-5')),
      member,
      about('x', paxRecord('size', '1e3'), bytes('99999 path=cut')),
      member,
      next,
    )
    expect((await all(tar)).map((report) => [report.source.path.at(-1), ...portsOf(report)])).toEqual([
      ['ä/長い名前', 1],
      ['a', 1],
      ['next', 9],
    ])
    const tooLong = concat(about('x', zeros(2 ** 20 + 1)), member)
    expect(troubles(await all(tooLong))).toEqual(['a header is longer than any name can be'])
  })
})

test('a name of any length costs no row more than a path may have', async () => {
  const [report] = await all(concat(zipMember('x'.repeat(60_000), bytes(table(1))), END))
  expect(report?.source.path.at(-1)).toHaveLength(4096)
  expect(troubles([report as Report])).toEqual(['its name of 60000 characters was cut'])
})

describe('what is many costs what its bytes cost', () => {
  const directory = tarMember('d/', NOTHING, { type: '5' })
  const global = tarMember('g', paxRecord('path', 'x'.repeat(130_000)), { type: 'g' })
  const repeated = (part: Uint8Array, count: number) => concat(...Array.from({ length: count }, () => part))
  const mail = (part: string, count: number) =>
    bytes(`MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${part.repeat(count)}`)

  test.each<[what: string, input: () => Uint8Array | Promise<Uint8Array>]>([
    ['directories behind a large pax header', () => concat(global, repeated(directory, 3000))],
    ['pax headers', () => repeated(tarMember('x', paxRecord('path', 'y'.repeat(400)), { type: 'x' }), 3000)],
    ['empty streams of gzip', async () => repeated(await gzip(''), 3000)],
    ['a name of gzip without an end', () => concat(Uint8Array.of(31, 139, 8, 8, ...zeros(6)), zeros(2e6).fill(65))],
    ['marks of ZIP', () => concat(zipSync({ a: NOTHING }), repeated(bytes('PK\u0006\u0006PK\u0001\u0002'), 100_000))],
    ['boundaries', () => mail('--b\n', 30_000)],
    ['fields', () => bytes(`MIME-Version: 1.0\n${'X: y\n'.repeat(50_000)}\nx`)],
    ['parameters', () => bytes(`Content-Type: text/plain; ${'a*0*="x";'.repeat(20_000)}\n\nx`)],
    ['a mail of one line', () => bytes(`Content-Type: text/plain\n\n${'x'.repeat(2e6)}`)],
    [
      'a coded mail of one line',
      () => bytes(`Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n${' ='.repeat(1e6)}`),
    ],
  ])('%s', async (_, input) => {
    const packed = await input()
    const limits = { members: 500 }
    const { ms } = await processorTime(() => all(packed, { limits }))
    expect(ms).toBeLessThan(1500)
  })

  test('directories and hidden parts count as members', async () => {
    const folders = zipSync(Object.fromEntries(ports(1, 60).map((i) => [`${i}/`, NOTHING])))
    const html = `--b\nContent-Type: text/plain\n\n--b\nContent-Type: text/html\n\n`
    const alternative = mail(html, 60)
    for (const many of [
      repeated(directory, 60),
      folders,
      bytes(new TextDecoder().decode(alternative).replace('mixed', 'alternative')),
    ])
      expect((await all(many, { limits: { members: 50 } })).at(-1)?.issues.at(-1)).toMatchObject({
        code: 'limit-reached',
        args: { limit: 'members', value: 50 },
      })
  })
})

test('pieces of any size give the same, for a price in proportion to them', async () => {
  const texts = [bytes(table(...ports(1, 60))), bytes(table(...ports(1000, 60)))]
  const mail = texts.map((text) => `--b\nContent-Transfer-Encoding: base64\n\n${base64(text)}\n`).join('')
  const inputs = [
    tarOf(texts),
    await gzip(tarOf(texts)),
    concat(...texts.map((text) => zipMember('a', text)), END),
    concat(...texts.map((text) => zipMember('a', text, { trailing: true, stored: true })), END),
    bytes(`Content-Type: multipart/mixed; boundary=b\n\n${mail}--b--\n`),
    bytes(`From a@example.jp Sun Nov 22 09:00:00 2026\nSubject: x\n\n${table(...ports(1, 60))}`),
    bytes(`${'x'.repeat(60_000)}\n${table(1)}${'y'.repeat(40_000)}`),
  ]
  for (const input of inputs) {
    const whole = await processorTime(() => all(input))
    for (const size of [1, 7, 4096]) {
      const { result, ms } = await processorTime(() => all(stream(input, size)))
      expect(result).toEqual(whole.result)
      expect(ms).toBeLessThan(whole.ms + 150 + (input.length / size) * 0.02)
    }
  }
})

describe('whatever happens to an archive', () => {
  const texts = ports(0, 4).map((i) => bytes(table(...ports(100 * i + 1, 1 + 3 * i))))
  const lines = texts.length + 1 + 4 + 7 + 10
  const packers: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
    tar: () => tarOf(texts),
    'tar.gz': () => gzip(tarOf(texts)),
    ZIP: () => concat(...texts.map((text, i) => zipMember(`${i}`, text)), END),
    'ZIP of stored members': () => concat(...texts.map((text, i) => zipMember(`${i}`, text, { stored: true })), END),
    'ZIP with trailing lengths': () =>
      concat(...texts.map((text, i) => zipMember(`${i}`, text, { trailing: true, stored: i % 2 === 0 })), END),
  }

  test.each(Object.keys(packers))('to a %s: each line is read, or its loss is said', async (how) => {
    const archive = await (packers[how] as () => Promise<Uint8Array>)()
    const damage = fc.oneof(
      fc.record({ at: fc.nat(archive.length - 1), byte: fc.nat(255) }),
      fc.record({ cut: fc.integer({ min: 20, max: archive.length }) }),
      fc.record({ at: fc.nat(archive.length - 1), put: fc.uint8Array({ minLength: 1, maxLength: 600 }) }),
      fc.record({ at: fc.nat(archive.length - 1), without: fc.integer({ min: 1, max: 1200 }) }),
    )
    await fc.assert(
      fc.asyncProperty(damage, fc.integer({ min: 1, max: 3000 }), async (damage, size) => {
        const damaged = damagedBy(archive, damage)
        fc.pre(kindOf(damaged, true)?.is === kindOf(archive, true)?.is)
        const reports = await all(stream(damaged, size))
        const seen = reports.reduce((sum, { coverage }) => sum + coverage.lines, 0)
        const isUnseen = isTail(archive, damaged) || (how === 'tar' && isHidden(archive, damaged))
        if (seen < lines && !isUnseen) expect(troubles(reports)).not.toEqual([])
      }),
      { numRuns: 150, interruptAfterTimeLimit: 500 },
    )
  })
})

/** Nothing tells of members that stood in front, where an archive begins with a later one. */
function isTail(archive: Uint8Array, damaged: Uint8Array): boolean {
  const lost = archive.length - damaged.length
  return lost > 0 && damaged.every((byte, at) => byte === archive[lost + at])
}

/** In a tar nothing tells that a byte of a text is another one, nor that the archive was cut between two members. */
function isHidden(archive: Uint8Array, damaged: Uint8Array): boolean {
  if (damaged.length === archive.length)
    return damaged.some((byte, at) => byte !== archive[at] && at % (2 * TAR_BLOCK) >= TAR_BLOCK)
  return damaged.length % TAR_BLOCK === 0 && damaged.every((byte, at) => byte === archive[at])
}

interface Damage {
  readonly at?: number
  readonly byte?: number
  readonly cut?: number
  readonly put?: Uint8Array
  readonly without?: number
}

function damagedBy(archive: Uint8Array, { at = 0, byte, cut, put, without }: Damage): Uint8Array {
  if (cut !== undefined) return archive.slice(0, cut)
  if (put) return concat(archive.subarray(0, at), put, archive.subarray(at))
  if (without !== undefined) return concat(archive.subarray(0, at), archive.subarray(at + without))
  const changed = archive.slice()
  changed[at] = byte as number
  return changed
}

async function all(input: Input, options?: ParseAllOptions): Promise<Report[]> {
  const reports: Report[] = []
  for await (const report of parseAll(input, options)) reports.push(report)
  return reports
}

function portsOf(report: Report): number[] {
  return rowsOf(report).map((row) => (row as { local?: { port: number } }).local?.port ?? -1)
}

/** What is said of opening, not of reading. */
function troubles(reports: readonly Report[]): string[] {
  return reports
    .flatMap(({ issues }) => issues)
    .filter(({ code }) => /^(?:member|limit|container)-/.test(code))
    .map(({ code, args }) => String(args.reason ?? code))
}

async function processorTime<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: (user + system) / 1000 }
}
