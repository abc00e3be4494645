import { createHash, createHmac } from 'node:crypto'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { createApp } from '../src/api/app.ts'
import { keyedHash } from '../src/ask/redact/keyed-hash.ts'
import { sha256 } from '../src/ask/redact/sha256.ts'
import { convert, parse, type RedactOptions, redact, StandIns } from '../src/index.ts'
import { differences, disguised, secretsOf } from './redact-laws.ts'
import { sampleFiles } from './sample-files.ts'

async function redacted(text: Parameters<typeof redact>[0], options: RedactOptions = {}) {
  const pieces = redact(text, options)
  let all = ''
  let piece = await pieces.next()
  for (; !piece.done; piece = await pieces.next()) all += piece.value
  return { text: all, ...piece.value }
}

/** The lengths of the networks in the first table of a text. */
function lengthsIn(text: string): unknown[] {
  const rows = parse(text).captures[0]?.sections[0]?.rows ?? []
  return rows.map((row) => (row as { destination?: { prefixLength: number | null } }).destination?.prefixLength)
}

const textOf = async (text: string, options: RedactOptions = {}) => (await redacted(text, options)).text

/** What is read otherwise once a stand-in is longer or shorter, and why. */
const EXCEPTIONS: Readonly<Record<string, readonly RegExp[]>> = {
  // The address filled the column, so its port may have been cut; the stand-in leaves room.
  'freebsd/en/anA-14': [/\.foreign\.(?:port|truncated): /],
}

/** One sample in four: all of them take half a minute. */
const some = sampleFiles.filter((_, i) => i % 4 === 1 || Object.hasOwn(EXCEPTIONS, sampleFiles[i]?.name ?? ''))

test('a redacted sample reads as before, with other names, and no name is left', async () => {
  for (const { name, bytes } of some) {
    const pieces: string[] = []
    parse(bytes, { onText: (piece) => pieces.push(piece) })
    const given = disguised(pieces.join(''))
    const { text, standIns } = await redacted(given)
    const before = parse(given)
    const after = parse(text)
    const others = differences(before, after).filter((one) => !EXCEPTIONS[name]?.some((pattern) => pattern.test(one)))
    expect(others, name).toEqual([])
    const known = secretsOf(after)
    const left = [...secretsOf(before)].filter((one) => one.length > 3 && !known.has(one) && text.includes(one))
    expect(left, name).toEqual([])
    expect(standIns.displaced, name).toBe(0)
  }
}, 60_000)

test('with a salt, whose stand-ins are of no class, a network keeps the length that its class said', async () => {
  const routes = `Routing tables

Internet:
Destination        Gateway            Flags    Refs      Use  Netif Expire
195.77.123.0       link#1             U           0  1948371    em0
195.77.124         link#1             U           0  1948371    em0
195.77.125.7       link#1             UH          0  1948371    em0
10.1.0.0           link#2             U           0  1948371    em0
`
  for (const salt of [undefined, 'pepper', 'mustard']) {
    const after = await textOf(routes, { salt })
    expect(lengthsIn(after), salt).toEqual(lengthsIn(routes))
  }
})

const CONNECTIONS = `alice@web01:~$ netstat -tan
Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN
tcp        0      0 10.1.2.3:22             192.0.2.77:50123        ESTABLISHED
tcp        0      0 10.1.2.3:22             db.corp.example:https   ESTABLISHED
`

describe('what stands for what', () => {
  test('columns stay where they are, and what belongs to no host stays', async () => {
    expect(await textOf(CONNECTIONS)).toBe(`user1@host2:~$ netstat -tan
Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN
tcp        0      0 192.0.2.3:22            198.51.100.77:50123     ESTABLISHED
tcp        0      0 192.0.2.3:22            host1.x.example:https   ESTABLISHED
`)
  })

  test.each([
    ['prose', 'it came from 10.1.2.3, see', 'it came from 192.0.2.3, see'],
    ['a URL', 'GET http://10.1.2.3:8080/?q=10%2E1%2E2%2E3', 'GET http://192.0.2.3:8080/?q=192.0.2.3'],
    ['HTML', 'at 10&#46;1&#46;2&#46;3 again', 'at 192.0.2.3 again'],
    ['a URL with a name', 'https://db.corp.example/x', 'https://host1.x.example/x'],
    ['a mail address', 'From: Bob <bob@corp.example>', 'From: user2 <user2@host3.x.test>'],
    ['another host of the domain', 'mx.corp.example says', 'host3.x.example says'],
    ['a name without its domain, as in the prompt', 'on web01 too', 'on host2 too'],
    ['a home directory', 'cat /home/alice/notes', 'cat /home/user1/notes'],
    ['a home directory of Windows', 'C:\\Users\\alice> dir', 'C:\\Users\\user1> dir'],
    ['link-layer addresses', '3c:52:82:aa:bb:cc 3C-52-82-AA-BB-CC', '00:00:5e:00:53:00 00-00-5E-00-53-00'],
    ['Cisco', '3c52.82aa.bbcc', '0000.5e00.5300'],
    ['IPv6', 'from 2a02:9c7:5:1::20 and [2a02:9c7:5::1]:80', 'from 2001:db8:1:1::20 and [2001:db8:1::1]:80'],
    ['IPv6 in full and capitals', '2A02:09C7:0005:0000:0000:0000:0000:00AB', '2001:0DB8:0001:0000:0000:0000:0000:00AB'],
    ['IPv4 inside of IPv6', '::ffff:10.1.2.3 64:ff9b::10.1.2.3', '::ffff:192.0.2.3 64:ff9b::192.0.2.3'],
    ['a UUID', '{6F9619FF-8B86-D011-B42D-00C04FC964FF}', '{00000000-0000-4000-8000-000000000001}'],
    ['a SID', 'S-1-5-21-3623811015-3361044348-30300820-1013', 'S-1-5-21-1-1-1-1013'],
    ['a secret', 'app --password=hunter2 PASSWORD=abc', 'app --password=secret1 PASSWORD=secret2'],
    [
      'netmasks, loopback, broadcast',
      '255.255.240.0 127.0.0.53 255.255.255.255',
      '255.255.240.0 127.0.0.53 255.255.255.255',
    ],
    ['groups', '224.0.0.251 ff02::1:2 239.1.1.1', '224.0.0.251 ff02::1:2 233.252.0.0'],
    [
      'times, versions, identifiers of objects',
      '12:30:45 10.0.19045 1.3.6.1.2.1.6',
      '12:30:45 10.0.19045 1.3.6.1.2.1.6',
    ],
  ])('%s', async (_, line, expected) => {
    expect((await textOf(`${CONNECTIONS}\n${line}\n`)).split('\n').at(-2)).toBe(expected)
  })

  test('a network holds the hosts that it held', async () => {
    const text = await textOf(`Kernel IP routing table
Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface
0.0.0.0         172.20.9.1      0.0.0.0         UG        0 0          0 eth0
172.16.0.0      0.0.0.0         255.240.0.0     U         0 0          0 eth0
172.20.8.0      172.20.77.1     255.255.252.0   UG        0 0          0 eth0
193.7.3.64      0.0.0.0         255.255.255.192 U         0 0          0 eth1
193.7.3.70      0.0.0.0         255.255.255.255 UH        0 0          0 eth1
`)
    const rows = parse(text).captures[0]?.sections[0]?.rows as {
      destination: { address: string; prefixLength: number }
    }[]
    const bits = (address: string) =>
      address
        .split('.')
        .map((octet) => Number(octet).toString(2).padStart(8, '0'))
        .join('')
    const holds = (row: number, address: string) => {
      const { destination } = rows[row] as (typeof rows)[number]
      return bits(address).startsWith(bits(destination.address).slice(0, destination.prefixLength))
    }
    const addresses = [...text.matchAll(/(?<=^\S+ +)\d+\.\d+\.\d+\.\d+/gm)].map(([address]) => address)
    expect(holds(1, rows[2]?.destination.address ?? '')).toBe(true)
    expect(holds(1, addresses[0] ?? '')).toBe(true)
    expect(holds(2, addresses[0] ?? '')).toBe(true)
    expect(holds(2, addresses[2] ?? '')).toBe(false)
    expect(holds(3, rows[4]?.destination.address ?? '')).toBe(true)
    expect(
      rows.every(({ destination }) => /^0*$/.test(bits(destination.address).slice(destination.prefixLength))),
    ).toBe(true)
  })

  test('distinct values have distinct stand-ins, with a salt too, and what is more than there are is said', () => {
    for (const salt of [undefined, 'pepper']) {
      const standIns = new StandIns({ salt })
      const addresses = Array.from({ length: 600 }, (_, i) => `${20 + (i % 50)}.${i >> 6}.${i & 63}.7`)
      expect(new Set(addresses.map((address) => standIns.address(address))).size).toBe(600)
      const names = Array.from({ length: 300 }, (_, i) => `machine-${i}.corp.example`)
      expect(new Set(names.map((name) => standIns.host(name))).size).toBe(300)
      const macs = Array.from(
        { length: 300 },
        (_, i) => `3c:52:82:00:${(i >> 8).toString(16)}0:${(i & 255).toString(16)}`,
      )
      expect(new Set(macs.map((mac) => standIns.mac(mac))).size).toBe(300)
    }
    const groups = new StandIns({ salt: 'pepper' })
    for (let i = 0; i < 1500; i++) groups.address(`239.1.${i >> 8}.${i & 255}`)
    expect(groups.displaced).toBeGreaterThan(0)
  })

  test('a salt gives the same text each time, and another salt another', async () => {
    const first = await textOf(CONNECTIONS, { salt: 'pepper' })
    expect(await textOf(CONNECTIONS, { salt: 'pepper' })).toBe(first)
    expect(await textOf(CONNECTIONS, { salt: 'mustard' })).not.toBe(first)
    expect(await textOf(`Connection from 10.1.2.3\n${CONNECTIONS}`, { salt: 'pepper' })).toContain(first)
  })

  test('what is to be kept stays, and a kind that is not known is refused', async () => {
    expect(await textOf(CONNECTIONS, { keep: 'private,ports,hosts' })).toContain(
      '10.1.2.3:22             192.0.2.77:50123',
    )
    expect(await textOf(CONNECTIONS, { keep: 'none' })).not.toContain(':50123')
    expect(await textOf(CONNECTIONS, { keep: 'users' })).toContain('alice@host')
    expect(() => new StandIns({ salt: '' })).toThrow('the salt is empty')
    expect(() => new StandIns({ keep: 'privat' })).toThrow("'privat' is not known. Known: private,")
  })

  test('the map says what stands for what', async () => {
    const { standIns } = await redacted(CONNECTIONS, { mapped: true })
    expect(standIns.mapping.user).toEqual({ alice: 'user1' })
    expect(standIns.mapping.address).toMatchObject({ '10.1.2.3': '192.0.2.3' })
  })
})

describe('whatever way the text comes', () => {
  const bytes = new TextEncoder().encode(CONNECTIONS.replaceAll('\n', '\r\n'))
  async function* inPieces(size: number) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
  }

  test('line ends stay, and pieces change nothing', async () => {
    const whole = (await redacted(bytes)).text
    expect(whole).toBe((await textOf(CONNECTIONS)).replaceAll('\n', '\r\n'))
    for (const size of [1, 7, 100]) {
      expect((await redacted(inPieces(size))).text).toBe(whole)
      expect((await redacted(() => inPieces(size))).text).toBe(whole)
    }
    const returns = CONNECTIONS.replaceAll('\n', '\r')
    expect(await textOf(returns)).toBe((await textOf(CONNECTIONS)).replaceAll('\n', '\r'))
  })

  test('a long log is written while it is read', async () => {
    const run = CONNECTIONS.repeat(40)
    let given = 0
    async function* log() {
      for (let i = 0; i < 150; i++) {
        given += run.length
        yield new TextEncoder().encode(run)
      }
    }
    const pieces = redact(log())
    let most = 0
    let written = 0
    for await (const piece of pieces) {
      written += piece.length
      most = Math.max(most, given - written)
    }
    expect(written).toBe(given + 150 * 40 * ('host1.x.example'.length - 'db.corp.example'.length))
    expect(most).toBeLessThan(given - 100_000)
  }, 30_000)

  test('an archive is refused, and its texts are named', async () => {
    const archive = zipSync({ 'a.txt': bytes, 'b/c.txt': bytes })
    await expect(redacted(archive, { name: 'logs.zip' })).rejects.toThrow(
      /logs\.zip\/a\.txt, logs\.zip\/b\/c\.txt\. Unpack it/,
    )
    expect((await redacted(gzipSync(bytes))).text).toBe((await redacted(bytes)).text)
  })
})

describe('POST /v1/redact', () => {
  const app = createApp({ convert, schema: {} })
  const post = (body: BodyInit, query = '') => app.request(`/v1/redact${query}`, { method: 'POST', body })

  test('answers with the text', async () => {
    const answer = await post(CONNECTIONS)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(await answer.text()).toBe(await textOf(CONNECTIONS))
    expect(await (await post(CONNECTIONS, '?salt=pepper&keep=ports')).text()).toBe(
      await textOf(CONNECTIONS, { salt: 'pepper', keep: 'ports' }),
    )
  })

  test('refuses what it cannot redact', async () => {
    const form = new FormData()
    form.append('text', CONNECTIONS)
    form.append('text', CONNECTIONS)
    const archive = zipSync({ 'a.txt': new TextEncoder().encode(CONNECTIONS) })
    const statuses = [
      post(CONNECTIONS, '?keep=x'),
      post(CONNECTIONS, '?view=routes'),
      post(form),
      post(archive),
      post('x'),
    ]
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([400, 400, 400, 400, 422])
  })
})

test('the hash is that of FIPS 180-4 and RFC 2104', () => {
  const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, '0')).join('')
  for (const text of ['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), '文'.repeat(100)]) {
    expect(hex(sha256(new TextEncoder().encode(text)))).toBe(createHash('sha256').update(text).digest('hex'))
    for (const key of ['', 'salt', 'k'.repeat(65)])
      expect(hex(keyedHash(key)(text))).toBe(createHmac('sha256', key).update(text).digest('hex'))
  }
})
