import fc from 'fast-check'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { packTar } from 'modern-tar'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { convert, type Input, type ParseAllOptions, parse, parseAll, parseStream, sources } from '../src/index.ts'
import type { Issue, Report } from '../src/report/types.ts'
import { hintsOf } from '../src/sources/hints.ts'
import { kindOf } from '../src/sources/kind.ts'
import {
  base64,
  checksum,
  concat,
  END,
  gzip,
  HEADING,
  latin1,
  row,
  stream,
  table,
  tarOf,
  zipMember,
} from './packing.ts'
import { rowsOf } from './rows.ts'
import { sampleFiles } from './sample-files.ts'

const bytes = strToU8

/** The samples that are texts; one is a mail by its own fields, so it is opened like any mail. */
const texts = sampleFiles.filter(({ name }) => !name.endsWith('pasted-quoted-printable'))

describe('each member is a source', () => {
  test('of ZIP in ZIP, in order, with its way', async () => {
    const inner = zipSync({ 'b.txt': bytes(table(2)), 'logs/': new Uint8Array(0) })
    const zip = zipSync({ 'net/a.txt': bytes(table(1)), 'inner.zip': inner, 'z.txt': bytes(table(3)) })
    expect(await portsByPath(zip, { name: 'bundle.zip' })).toEqual([
      ['bundle.zip/net/a.txt', 1],
      ['bundle.zip/inner.zip/b.txt', 2],
      ['bundle.zip/z.txt', 3],
    ])
  })

  test('of tar.gz, whose gzip is no folder; of gzip in it, which is', async () => {
    const tar = await packTar([
      { header: { name: 'a/', type: 'directory', size: 0 } },
      { header: { name: `${'deep/'.repeat(40)}a.txt`, size: table(1).length }, body: table(1) },
      { header: { name: 'link', type: 'symlink', size: 0, linkname: 'a' } },
      { header: { name: 'b.dat.gz', size: (await gzip(table(2))).length }, body: await gzip(table(2)) },
    ])
    expect(await portsByPath(await gzip(tar), { name: 'sos.tar.gz' })).toEqual([
      [`sos.tar.gz/${'deep/'.repeat(40)}a.txt`, 1],
      ['sos.tar.gz/b.dat.gz/b.dat', 2],
    ])
  })

  test('of gzip, which is one report; two streams in a row are one text', async () => {
    const both = concat(await gzip(`${HEADING}\n${row(1)}\n`), await gzip(`${row(2)}\n`))
    const reports = await all(both, { name: 'netstat.log.gz' })
    expect(reports).toHaveLength(1)
    expect(reports[0]?.source.path).toEqual(['netstat.log.gz', 'netstat.log'])
    expect(portsOf(reports[0] as Report)).toEqual([1, 2])
    expect(issuesOf(reports)).toEqual([])
  })

  test('of an old tar without the mark of its format', async () => {
    const tar = await packTar([{ header: { name: 'a.txt', size: table(1).length }, body: table(1) }])
    const old = tar.slice()
    old.fill(0, 257, 512)
    old.set(bytes(`${checksum(old).toString(8).padStart(6, '0')}\0 `), 148)
    expect(await portsByPath(old)).toEqual([['-/a.txt', 1]])
  })

  test('what is no text has a report that says so, and no rows', async () => {
    const zip = zipSync({
      'core.bin': binary(),
      'a.txt': bytes(table(1)),
      'x.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d),
    })
    const reports = await all(zip)
    expect(reports.map((report) => report.issues.map(({ code }) => code))).toEqual([
      ['nothing-recognised', 'member-skipped'],
      [],
      ['nothing-recognised', 'member-skipped'],
    ])
    expect(reports[2]?.issues[1]?.args).toEqual({ what: 'a PNG image; the text itself is needed' })
  })

  test('a text is the one source of its own, as it is', async () => {
    for (const { bytes } of texts) expect(kindOf(bytes, true)).toEqual({ is: 'text' })
    for (const input of [table(1), bytes(table(1)), stream(bytes(table(1)), 7)]) {
      const reports = await all(input, { name: 'x', path: ['y', 'x'] })
      expect(reports).toHaveLength(1)
      expect(reports[0]?.source).toMatchObject({ name: 'x', path: ['y', 'x'] })
    }
  })

  test('any nesting of containers holds the same rows as its samples', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(nest, fc.integer({ min: 1, max: 9000 }), async ({ packed, leaves }, size) => {
        const reports = await all(stream(packed, size))
        expect(reports.map(rowsOf)).toEqual(leaves.map((leaf) => rowsOf(parse(leaf))))
        expect(reports.flatMap(({ issues }) => issues.filter(({ code }) => /^member|^limit/.test(code)))).toEqual([])
      }),
      { numRuns: 150, interruptAfterTimeLimit: 5_000 },
    )
  })

  test('whatever is done to the bytes of an archive, reports come', { timeout: 60_000 }, async () => {
    const change = fc.tuple(fc.nat(), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(nest, fc.array(change, { maxLength: 8 }), fc.nat(), async ({ packed }, changes, cut) => {
        const damaged = packed.slice(0, cut % 3 === 0 ? cut % packed.length : packed.length)
        for (const [at, byte] of changes) damaged[at % Math.max(1, damaged.length)] = byte
        expect((await all(damaged)).length).toBeGreaterThan(0)
      }),
      { numRuns: 300, interruptAfterTimeLimit: 5_000 },
    )
  })
})

describe('ZIP as writers write it', () => {
  const data = bytes(table(1, 2))

  test.each([
    ['with the lengths behind the data', { trailing: true }],
    ['so, without the mark in front of them', { trailing: true, unmarked: true }],
    ['so, with lengths of eight bytes', { trailing: true, wide: true }],
    ['so, and in the header too', { trailing: true, known: true }],
    ['with ZIP64 lengths', { wide: true }],
  ])('%s', async (_, options) => {
    for (const stored of [true, false]) {
      const zip = concat(zipMember('a.txt', data, { ...options, stored }), zipMember('b.txt', data, options), END)
      const reports = await all(stream(zip, 11))
      expect(reports.map(portsOf)).toEqual([
        [1, 2],
        [1, 2],
      ])
      expect(issuesOf(reports)).toEqual([])
    }
  })

  test('a ZIP stored in one without lengths ends where it ends', async () => {
    const inner = concat(zipMember('in.txt', data, { trailing: true }), END)
    const zip = concat(zipMember('in.zip', inner, { trailing: true, stored: true }), zipMember('b.txt', data), END)
    expect((await all(zip)).map(({ source }) => source.path.join('/'))).toEqual(['-/in.zip/in.txt', '-/b.txt'])
  })

  test('names of Japanese Windows', async () => {
    const [name] = await paths(concat(zipMember(Uint8Array.of(0x83, 0x6c, 0x2e, 0x74, 0x78, 0x74), data), END))
    expect(name).toBe('-/ネ.txt')
  })

  test.each<[what: string, zip: () => Uint8Array, issue: Partial<Issue>]>([
    ['is encrypted', () => zipMember('a.txt', data, { flags: 1 }), { code: 'member-encrypted' }],
    [
      'is packed in a way that is not read',
      () => zipMember('a.txt', data, { method: 14 }),
      { code: 'container-unopened', args: expect.objectContaining({ what: 'a member packed with LZMA' }) },
    ],
    ['has another checksum', () => zipMember('a.txt', data, { crc: 1 }), damaged('its checksum does not fit')],
    ['has another length', () => zipMember('a.txt', data, { length: 7 }), damaged('its header says 7 bytes')],
    ['leads out of the archive', () => zipMember('../../etc/a.txt', data), damaged('leads out of the archive')],
  ])('a member that %s is said, and the next one read', async (_, zip, issue) => {
    const reports = await all(concat(zip(), zipMember('b.txt', bytes(table(3))), END))
    expect(reports[0]?.issues).toContainEqual(expect.objectContaining(issue))
    expect(portsOf(reports.at(-1) as Report)).toEqual([3])
    expect(reports[0]?.source.path.join('/')).not.toContain('..')
  })

  test('what came before the damage is kept', async () => {
    const zip = concat(zipMember('a.txt', data), zipMember('b.txt', bytes(table(3).repeat(40)), { stored: true }))
    const cut = await all(zip.subarray(0, zip.length - 1000))
    expect(portsOf(cut[0] as Report)).toEqual([1, 2])
    expect(portsOf(cut[1] as Report).length).toBeGreaterThan(5)
    expect(issuesOf(cut)).toContainEqual(expect.objectContaining(damaged('it ends early')))
    const lying = await all(concat(zipMember('a.txt', data), zipMember('b.txt', data, { packed: 10 }), END))
    expect(portsOf(lying[0] as Report)).toEqual([1, 2])
    expect(issuesOf(lying)).toContainEqual(expect.objectContaining(damaged('belong to no member')))
    expect(issuesOf(await all(END))).toContainEqual(expect.objectContaining(damaged('it holds nothing')))
  })
})

describe('what is made to exhaust its reader ends early', () => {
  const bomb = () => zipSync({ 'first.txt': bytes(table(1)), 'bomb.txt': bytes(`${row(2)}\n`.repeat(800_000)) })

  test('a ZIP bomb of 64 MB', { timeout: 20_000 }, async () => {
    const zip = zipSync({ 'first.txt': bytes(table(1)), 'bomb.txt': new Uint8Array(64 * 1024 ** 2).fill(0x78) })
    expect(zip.length).toBeLessThan(100_000)
    const { reports, ms, grown } = await measured(zip)
    expect(reports.map(portsOf)).toEqual([[1], []])
    expect(issuesOf(reports)).toContainEqual(limit('ratio', 500))
    expect(ms).toBeLessThan(2000)
    expect(grown).toBeLessThan(32 * 1024 ** 2)
  })

  test('a bomb of rows, by the limit that is given', async () => {
    const { reports, ms } = await measured(bomb(), { limits: { ratio: 10_000, expanded: 2_000_000 } })
    expect(issuesOf(reports)).toContainEqual(limit('expanded', 2_000_000))
    expect(portsOf(reports[1] as Report).length).toBeGreaterThan(10_000)
    expect(ms).toBeLessThan(2000)
  })

  test('a hundred ZIPs in one another', async () => {
    let zip = zipSync({ 'a.txt': bytes(table(1)) })
    for (let i = 0; i < 99; i++) zip = zipSync({ 'in.zip': zip })
    const { reports, ms } = await measured(zip)
    expect(reports.map(({ issues }) => issues.at(-1))).toEqual([limit('depth', 8)])
    expect(ms).toBeLessThan(2000)
  })

  test('more members than are read', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, bytes(table(i + 1))]))
    const { reports } = await measured(zipSync(files), { limits: { members: 20 } })
    expect(reports).toHaveLength(21)
    expect(reports.at(-1)?.issues).toContainEqual(limit('members', 20))
    expect(reports.slice(0, 20).flatMap(portsOf)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  })

  test('a header that lies about its length', async () => {
    const ports = Array.from({ length: 20 }, (_, i) => i + 1)
    const zip = concat(
      zipMember('a.txt', bytes(table(...ports)), { stored: true, packed: 2 ** 31, length: 2 ** 31 }),
      END,
    )
    const { reports, ms } = await measured(zip)
    expect(portsOf(reports[0] as Report)).toEqual(ports)
    expect(issuesOf(reports)).toContainEqual(expect.objectContaining(damaged('it ends early')))
    expect(ms).toBeLessThan(2000)
  })

  test('gzip that was cut, anywhere', async () => {
    const whole = await gzip(table(...Array.from({ length: 2000 }, (_, i) => i + 1)))
    for (const length of [3, 12, 100, 1000, whole.length >> 1, whole.length - 9, whole.length - 8, whole.length - 1]) {
      const { reports, ms } = await measured(whole.subarray(0, length))
      expect(issuesOf(reports).map(({ code }) => code)).toContain('member-damaged')
      expect(ms).toBeLessThan(2000)
    }
    expect(portsOf((await all(whole.subarray(0, whole.length >> 1)))[0] as Report).length).toBeGreaterThan(500)
  })
})

describe('tar', () => {
  test('what came before the damage is kept', async () => {
    const tar = await packTar(
      [1, 2].map((n) => ({ header: { name: `${n}.txt`, size: table(n).length }, body: table(n) })),
    )
    const cut = await all(tar.subarray(0, 512 * 3 + 60))
    expect(portsOf(cut[0] as Report)).toEqual([1])
    expect(issuesOf(cut)).toContainEqual(expect.objectContaining(damaged('ends inside a member')))
    const broken = tar.slice()
    broken[512 * 2] = 0x21
    const reports = await all(broken)
    expect(reports.flatMap(portsOf)).toEqual([1])
    expect(issuesOf(reports)).toContainEqual(
      expect.objectContaining(damaged(`${512 + table(2).length} bytes belong to no member`)),
    )
  })
})

describe('mail', () => {
  const attachment = (name: string, content: Uint8Array, fields = '') =>
    `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n` +
    `Content-Transfer-Encoding: base64\r\n${fields}\r\n${base64(content)}\r\n`
  const mixed = (...parts: string[]) =>
    `From: a@example.jp\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary="=_b"\r\n\r\n` +
    `This is MIME.\r\n${parts.map((part) => `--=_b\r\n${part}\r\n`).join('')}--=_b--\r\n`

  test('bodies and attachments are sources, decoded', async () => {
    const mail = mixed(
      `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(table(1))}`,
      attachment('=?utf-8?B?44ON44OD44OI?=.txt', bytes(table(2))),
      attachment('logs.zip', zipSync({ 'a.txt': bytes(table(3)) })),
    )
    expect(await portsByPath(mail, { name: 'ticket.eml' })).toEqual([
      ['ticket.eml/body.txt', 1],
      ['ticket.eml/ネット.txt', 2],
      ['ticket.eml/logs.zip/a.txt', 3],
    ])
  })

  test('the charset of a part is the encoding of its source', async () => {
    const title = Uint8Array.of(0x1b, 0x24, 0x42, 0x25, 0x22, 0x1b, 0x28, 0x42, 10)
    const [report] = await all(
      mixed(`Content-Type: text/plain; charset="ISO-2022-JP"\r\n\r\n${latin1(title)}${table(1)}`),
    )
    expect(report?.source).toMatchObject({ encoding: 'iso-2022-jp', encodingEvidence: 'given' })
  })

  test('HTML behind the same as text is left out, a mail inside is opened', async () => {
    const alternative = `Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\n\r\n${table(1)}\r\n--in\r\nContent-Type: text/html\r\n\r\n<p>${table(1)}\r\n--in--\r\n`
    const inside = `Content-Type: message/rfc822\r\n\r\n${mixed(attachment('c.txt', bytes(table(2)))).replaceAll('=_b', 'other')}`
    expect(await portsByPath(mixed(alternative, inside))).toEqual([
      ['-/body.txt', 1],
      ['-/part-3.eml/c.txt', 2],
    ])
  })

  test('a mail in which nothing is packed is the text it is', async () => {
    const mail = `From: a@example.jp\nSubject: x\n\n${table(1)}`
    const [report] = await all(mail)
    expect(report).toEqual(parse(mail))
  })

  test('mbox has a member for each mail', async () => {
    const plain = `Subject: two\n\n>From here:\n${table(3)}\n`
    const mbox = ['', mixed(attachment('a.txt', bytes(table(1)))), plain].join(
      '\nFrom a@example.jp Sun Nov 22 09:00:00 2026\n',
    )
    expect(await portsByPath(mbox.slice(1), { name: 'in.mbox' })).toEqual([
      ['in.mbox/message-1.eml/a.txt', 1],
      ['in.mbox/message-2.eml', 3],
    ])
  })

  test('a mail that was cut keeps what it has', async () => {
    const mail = mixed(attachment('a.txt', bytes(table(1))), attachment('b.txt', bytes(table(2, 3, 4))))
    const reports = await all(mail.slice(0, mail.length - 60))
    expect(reports.flatMap(portsOf).slice(0, 3)).toEqual([1, 2, 3])
    expect(issuesOf(reports)).toContainEqual(expect.objectContaining(damaged('the mail ends before')))
  })

  test('attachments are what postal-mime reads', async () => {
    const content = fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.constant(bytes(table(1))))
    await fc.assert(
      fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 4 }), async (contents) => {
        const mail = mixed(...contents.map((one, i) => attachment(`${i}.txt`, concat(bytes(HEADING), one))))
        const { attachments } = await PostalMime.parse(mail)
        const read: Uint8Array[] = []
        for await (const { bytes } of sources(mail)) read.push(await collected(bytes))
        const texts = attachments.map(({ content }) => new Uint8Array(content as ArrayBuffer)).filter(isText)
        expect(read.filter(({ length }) => length > 0)).toEqual(texts)
      }),
      { numRuns: 60 },
    )
  })
})

test('names of collectors say command and time, the text goes before them', async () => {
  expect(hintsOf(['s.tar.xz', 's/sos_commands/networking/netstat_-W_-neopa'])).toEqual({ command: 'netstat -W -neopa' })
  expect(hintsOf(['archive/oswnetstat/web1_netstat_26.11.22.0900.dat.gz', 'x'])).toEqual({
    capturedAt: '2026-11-22T09:00',
    host: 'web1',
  })
  expect(hintsOf(['scc_web1_261122_0930.tgz', 'scc_web1_261122_0930/network.txt'])).toEqual({
    capturedAt: '2026-11-22T09:30',
    host: 'web1',
  })
  expect(hintsOf(['Netstat.ExaWatcher/2026_11_22_09_00_00_NetstatExaWatcher_web1.example.jp.dat.bz2'])).toEqual({
    capturedAt: '2026-11-22T09:00',
    host: 'web1.example.jp',
  })
  expect(hintsOf(['esx-web-1.example.jp-2026-11-22--09.05-2101234.tgz', 'commands/x.txt'])).toEqual({
    capturedAt: '2026-11-22T09:05',
    host: 'web-1.example.jp',
  })
  expect(hintsOf(['must-gather.local.4711/quay-io/nodes/web1.example.jp/netstat.txt'])).toEqual({
    host: 'web1.example.jp',
  })
  expect(hintsOf(['s/sos_commands/networking/namespaces/a_b/ip_netns_exec_a_b_netstat_-W_-neopa'])).toEqual({
    command: 'ip netns exec a_b netstat -W -neopa',
  })
  expect(hintsOf(['s/sos_commands/networking/ip_netns_exec_blue_ip_-d_route_show'])).toEqual({
    command: 'ip netns exec blue ip -d route show',
  })
  expect(hintsOf(['sosreport-web1-2026-11-22-abcdefg.tar.xz', 'x'])).toEqual({ host: 'web1' })
  expect(hintsOf(['sosreport-web1-4711-2026-11-22-abcdefg.tar.xz', 'x'])).toEqual({})
  expect(hintsOf(['s/sos_commands/networking/ip_-s_-d_link'])).toEqual({ command: 'ip -s -d link' })
  expect(hintsOf(['s/sos_commands/networking/namespaces/blue/ip_netns_exec_blue_ss_-peaonmi'])).toEqual({
    command: 'ip netns exec blue ss -peaonmi',
  })
  expect(hintsOf(['s/sos_commands/networking/route_-n'])).toEqual({ command: 'route -n' })
  expect(hintsOf(['s/proc/net/dev_mcast'])).toEqual({ copyOf: '/proc/net/dev_mcast' })
  expect(hintsOf(['notes/netstat.txt'])).toEqual({})
  const files = {
    'sos_commands/networking/netstat_-W_-neopa': bytes(table(1)),
    'a/oswnetstat/w_netstat_26.11.22.0900.dat': bytes(`$ netstat -n\n${table(2)}`),
  }
  const [sos, watcher] = await all(zipSync(files))
  expect(sos?.captures[0]).toMatchObject({
    command: 'netstat -W -neopa',
    options: ['-W', '-n', '-e', '-o', '-p', '-a'],
  })
  expect(watcher?.captures[0]).toMatchObject({ command: 'netstat -n', capturedAt: '2026-11-22T09:00' })
})

test('the path of a member says which file of /proc/net it is a copy of', async () => {
  const heading =
    'sl local_address rem_address st tx_queue rx_queue tr tm->when retrnsmt uid timeout inode ref pointer drops'
  const row = '1: 00000000:0001 00000000:0000 07 00000000:00000000 00:00000000 00000000 0 0 21345 2 0000000000000000 0'
  const file = bytes(`${heading}\n${row}\n`)
  const reports = await all(zipSync({ 's/proc/net/raw': file, 's/proc/net/icmp': file, 's/copy': file }))
  const rows = reports.map(({ captures }) => captures[0]?.sections[0]?.rows[0])
  expect(rows).toMatchObject([{ protocol: 'raw' }, { protocol: 'icmp' }, { protocol: 'udp' }])
})

test('parse reads one text, and says what opens an archive', async () => {
  const tar = await packTar([{ header: { name: 'a.txt', size: table(1).length }, body: table(1) }])
  for (const archive of [zipSync({ 'a.txt': bytes(table(1)) }), await gzip(table(1)), tar])
    expect(parse(archive).issues).toContainEqual(
      expect.objectContaining({ code: 'container-unopened', args: expect.objectContaining({ function: 'parseAll' }) }),
    )
})

describe('what is written of several sources', () => {
  const files: Zippable = { 'a.txt': bytes(table(1)), 'b.txt': bytes(table(2)) }

  test('is an array in JSON, also of one member; of gzip the report itself', async () => {
    expect(JSON.parse(await written(zipSync(files), 'json'))).toEqual(await all(zipSync(files)))
    expect(JSON.parse(await written(zipSync({ 'a.txt': bytes(table(1)) }), 'json'))).toHaveLength(1)
    expect(JSON.parse(await written(await gzip(table(1)), 'json'))).toEqual((await all(await gzip(table(1))))[0])
  })

  test('is rows that name their source in NDJSON, and one table in CSV', async () => {
    const records = (await written(zipSync(files), 'ndjson')).trim().split('\n')
    expect(records.map((line) => JSON.parse(line).source)).toEqual(['-/a.txt', '-/b.txt'])
    const streamed = []
    for await (const record of parseStream(zipSync(files))) streamed.push(record)
    expect(streamed).toEqual(records.map((line) => JSON.parse(line)))
    expect((await written(zipSync(files), 'csv')).trim().split('\r\n')).toHaveLength(3)
  })
})

// ---- reading

async function all(input: Input, options?: ParseAllOptions): Promise<Report[]> {
  const reports: Report[] = []
  for await (const report of parseAll(input, options)) reports.push(report)
  return reports
}

async function measured(input: Uint8Array, options?: ParseAllOptions) {
  const before = process.memoryUsage().rss
  const start = performance.now()
  const reports = await all(stream(input, 65_536), options)
  return { reports, ms: performance.now() - start, grown: process.memoryUsage().rss - before }
}

async function written(input: Input, format: 'json' | 'ndjson' | 'csv'): Promise<string> {
  let text = ''
  for await (const piece of convert(input, format)) text += piece
  return text
}

function portsOf(report: Report): number[] {
  return rowsOf(report).map((row) => (row as { local?: { port: number } }).local?.port ?? -1)
}

async function portsByPath(input: Input, options?: ParseAllOptions): Promise<[string, ...number[]][]> {
  return (await all(input, options)).map((report) => [report.source.path.join('/'), ...portsOf(report)])
}

async function paths(input: Input): Promise<string[]> {
  return (await all(input)).map(({ source }) => source.path.join('/'))
}

function issuesOf(reports: readonly Report[]): Issue[] {
  return reports.flatMap(({ issues }) => issues)
}

function damaged(reason: string): Partial<Issue> {
  return { code: 'member-damaged', severity: 'error', args: { reason: expect.stringContaining(reason) } }
}

function limit(name: string, value: number): Issue {
  return expect.objectContaining({ code: 'limit-reached', args: { limit: name, value } })
}

function isText(content: Uint8Array): boolean {
  return kindOf(content, true)?.is === 'text'
}

// ---- packing

interface Nest {
  readonly packed: Uint8Array
  readonly leaves: readonly Uint8Array[]
}

/** Samples in ZIP, tar, gzip and mail, in one another. */
const nest: fc.Arbitrary<Nest> = fc.letrec<{ nest: Nest; pack: Nest }>((tie) => ({
  nest: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...texts.map(({ bytes }) => ({ packed: bytes, leaves: [bytes] }))),
    tie('pack'),
  ),
  pack: fc
    .tuple(
      fc.array(tie('nest'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('zip', 'stored', 'trailing', 'tar', 'mail'),
    )
    .map(([members, how]) => ({
      packed: pack(
        members.map(({ packed }) => packed),
        how,
      ),
      leaves: members.flatMap(({ leaves }) => leaves),
    })),
})).pack

function pack(members: readonly Uint8Array[], how: string): Uint8Array {
  if (how === 'zip') return zipSync(Object.fromEntries(members.map((member, i) => [`${i}`, member])))
  if (how === 'tar') return tarOf(members)
  if (how === 'mail') {
    const parts = members.map(
      (member) =>
        `--b${members.length}\nContent-Type: application/x\nContent-Transfer-Encoding: base64\n\n${base64(member)}\n`,
    )
    return bytes(
      `Content-Type: multipart/mixed; boundary=b${members.length}\n\n${parts.join('')}--b${members.length}--\n`,
    )
  }
  const options = { stored: how === 'stored', trailing: how === 'trailing' }
  return concat(...members.map((member, i) => zipMember(`${i}`, member, options)), END)
}

function quotedPrintable(text: string): string {
  return text
    .replaceAll('=', '=3D')
    .replace(/.{70}(?=.)/g, '$&=\r\n')
    .replaceAll('tcp', '=74cp')
}

function binary(): Uint8Array {
  return Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)
}

async function collected(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part.slice())
  return concat(...parts)
}
