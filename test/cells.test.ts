import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isIPv4, readAddress } from '../src/table/cells/address.ts'
import type { Cell, RowDraft } from '../src/table/cells/cell.ts'
import { count, readCount } from '../src/table/cells/count.ts'
import { type CutRule, endpointCell, endpointKey } from '../src/table/cells/endpoint.ts'
import { effectiveProcessColonPid, pidSlashProgram, processColonPid } from '../src/table/cells/process.ts'
import { protocolCell } from '../src/table/cells/protocol.ts'
import { stateCell } from '../src/table/cells/state.ts'
import { timerCell } from '../src/table/cells/timer.ts'
import { hex, oneOf, word, words } from '../src/table/cells/word.ts'
import { Fields } from '../src/text/fields.ts'

describe('an IPv4 address', () => {
  test.each(['0.0.0.0', '127.0.0.1', '255.255.255.255', '1.2.3.4', '192.0.2.010'])('%s is one', (text) => {
    expect(isIPv4(text, 0, text.length)).toBe(true)
  })

  test.each(['', '1.2.3', '1.2.3.4.5', '256.1.1.1', '1..2.3', '1.2.3.', '.1.2.3', '1.2.3.x', '192.0.2.1 '])(
    '%j is none',
    (text) => {
      expect(isIPv4(text, 0, text.length)).toBe(false)
    },
  )
})

// RFC 5952, section by section, and RFC 4291 §2.2
describe('an IPv6 address', () => {
  test.each([
    ['2001:0db8::0001', '2001:db8::1', 'leading zeros are left out (4.1)'],
    ['2001:db8:0:0:0:0:2:1', '2001:db8::2:1', 'zeros are shortened as much as possible (4.2.1)'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1', 'one group of zeros is not shortened (4.2.2)'],
    ['2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1', 'one group of zeros is written out (4.2.2)'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1', 'the longest run is shortened (4.2.3)'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1', 'the first of two equal runs is shortened (4.2.3)'],
    ['2001:DB8::ABCD', '2001:db8::abcd', 'letters are lower case (4.3)'],
    ['::FFFF:192.0.2.1', '::ffff:192.0.2.1', 'IPv4-mapped stays dotted (5)'],
    ['::ffff:c000:201', '::ffff:192.0.2.1', 'IPv4-mapped becomes dotted (5)'],
    ['0:0:0:0:0:0:0:0', '::', 'all zeros'],
    ['0:0:0:0:0:0:0:1', '::1', 'zeros in front'],
    ['fe80:0:0:0:0:0:0:0', 'fe80::', 'zeros behind'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221', 'IPv4 inside any other address is hexadecimal'],
  ])('%s is %s: %s', (text, address) => {
    expect(readAddress(text)).toEqual({ address, family: 'ipv6', wildcard: address === '::' })
  })

  test.each([
    ':',
    ':::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    '12345::',
    'g::1',
    'fe80::1%lo0',
    '[::1]',
    '::1.2.3',
    '1.2.3.4::',
    '2001:db8:70::1f:',
    ':2001:db8::1',
    '1:2:3:4:5:6:7::8:9',
  ])('%s is none', (text) => {
    expect(readAddress(text)).toBeUndefined()
  })

  test('is the same when it is read again', () => {
    const group = fc.integer({ min: 0, max: 0xffff })
    fc.assert(
      fc.property(fc.array(fc.oneof(group, fc.constant(0)), { minLength: 8, maxLength: 8 }), (groups) => {
        const once = readAddress(groups.map((g) => g.toString(16)).join(':'))?.address ?? ''
        expect(readAddress(once)?.address).toBe(once)
        expect(readAddress(groups.map((g) => g.toString(16).padStart(4, '0').toUpperCase()).join(':'))?.address).toBe(
          once,
        )
        expect(new URL(`http://[${once}]/`).hostname).toBe(
          new URL(`http://[${groups.map((g) => g.toString(16)).join(':')}]/`).hostname,
        )
      }),
    )
  })
})

describe('an endpoint', () => {
  const nothing = {
    address: null,
    host: null,
    zone: null,
    port: null,
    service: null,
    wildcard: false,
    truncated: false,
  }
  const colon = endpointCell(':')
  const dot = endpointCell('.')

  test.each([
    [colon, '192.0.2.1:80', { address: '192.0.2.1', port: 80 }],
    [colon, '0.0.0.0:0', { address: '0.0.0.0', port: 0, wildcard: true }],
    [colon, '0.0.0.0:*', { address: '0.0.0.0', wildcard: true }],
    [colon, ':::22', { address: '::', port: 22, wildcard: true }],
    [colon, ':::*', { address: '::', wildcard: true }],
    [colon, '[::]:*', { address: '::', wildcard: true }],
    [colon, '[::]:0', { address: '::', port: 0, wildcard: true }],
    [colon, '::1:631', { address: '::1', port: 631 }],
    [colon, '2001:DB8::1:443', { address: '2001:db8::1', port: 443 }],
    [colon, '[fe80::1%12]:546', { address: 'fe80::1', zone: '12', port: 546 }],
    [colon, 'fe80::1%eth0:546', { address: 'fe80::1', zone: 'eth0', port: 546 }],
    [colon, '*:*', { wildcard: true }],
    [colon, '*:53', { wildcard: true, port: 53 }],
    [colon, 'example.jp:https', { host: 'example.jp', port: 443, service: 'https' }],
    [colon, 'example.jp:no-such-service', { host: 'example.jp', service: 'no-such-service' }],
    [colon, 'HOST-1:0', { host: 'HOST-1', port: 0 }],
    [colon, 'db.example.i:', { host: 'db.example.i', truncated: true }],
    [colon, '2001:db8:aaaa:bbb:443', { port: 443, truncated: true }],
    [colon, '10.13.xx.xxx:8080', { port: 8080 }],
    [dot, '192.0.2.1.80', { address: '192.0.2.1', port: 80 }],
    [dot, '*.22', { wildcard: true, port: 22 }],
    [dot, '*.*', { wildcard: true }],
    [dot, '::1.631', { address: '::1', port: 631 }],
    [dot, 'fe80::1%lo0.123', { address: 'fe80::1', zone: 'lo0', port: 123 }],
    [dot, 'localhost.https', { host: 'localhost', port: 443, service: 'https' }],
    [dot, 'tsa01s07-in-f10..https', { host: 'tsa01s07-in-f10.', port: 443, service: 'https' }],
    [dot, '::ffff:192.0.2.1.80', { address: '::ffff:192.0.2.1', port: 80 }],
  ])('%# %s', (cell, text, expected) => {
    expect(read(cell, text, 'local', { protocol: 'tcp' }).local).toEqual({ text, ...nothing, ...expected })
  })

  test.each(['nothing', ':80', '', '192.0.2.1:65536', '192.0.2.1:-1', '192.0.2.1:80.1'])('%j is none', (text) => {
    expect(taken(colon, text)).toBe(0)
  })

  test('that may be cut keeps its text and its port only', () => {
    const cut: CutRule = (_kind, _host, length) => (length === 23 ? 'host' : null)
    const text = '2001:db8:aaaa:bbbb:::22'
    expect(read(endpointCell(':', cut), text, 'local').local).toEqual({ text, ...nothing, port: 22, truncated: true })
  })

  test('is not cut when the tool prints it whole', () => {
    const fields = fieldsOf('2001:db8:aaaa:bbbb:::22')
    fields.wide = true
    const row: RowDraft = {}
    endpointCell(':', () => 'host').read(fields, 0, 1, row, 'local')
    expect(row.local).toMatchObject({ address: '2001:db8:aaaa:bbbb::', truncated: false })
  })

  test('has the same key whatever tool printed it', () => {
    const key = (cell: Cell, text: string) => endpointKey(read(cell, text, 'local').local as never)
    expect(key(colon, '[2001:DB8::1]:443')).toBe('[2001:db8::1]:443')
    expect(key(colon, '2001:db8:0::1:443')).toBe('[2001:db8::1]:443')
    expect(key(dot, '2001:db8::1.443')).toBe('[2001:db8::1]:443')
    expect(key(colon, '192.0.2.1:https')).toBe('192.0.2.1:443')
    expect(key(dot, '*.*')).toBe('*:*')
    expect(key(dot, 'fe80::1%lo0.123')).toBe('[fe80::1%lo0]:123')
  })

  test('says its port once in its key', () => {
    const cut = endpointCell(':', () => 'host')
    expect(endpointKey(read(cut, '2001:db8:aaaa:bbb:443', 'local').local as never).match(/443/g)).toHaveLength(1)
  })

  test('is printed as it was read', () => {
    const host = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.ipV6().map((v6) => `[${v6}]`),
      fc.domain(),
      fc.constant('*'),
    )
    const port = fc.oneof(
      fc.integer({ min: 0, max: 65_535 }).map(String),
      fc.constantFrom('*', 'https', 'domain', 'xmpp-client'),
    )
    fc.assert(fc.property(host, port, (h, p) => expectRoundTrip(colon, `${h}:${p}`, 'local')))
    fc.assert(fc.property(host, port, (h, p) => expectRoundTrip(dot, `${h}.${p}`, 'local')))
  })
})

describe('a count', () => {
  test.each([
    ['0', 0],
    ['128512', 128_512],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['9007199254740992', '9007199254740992'],
    ['9007199254740993', '9007199254740993'],
    ['18446744073709551615', '18446744073709551615'],
    ['-2', -2],
    ['-9007199254740993', '-9007199254740993'],
    ['007', 7],
    ['-', undefined],
    ['', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['١٢', undefined],
  ])('%j is %j', (text, value) => {
    expect(readCount(text, 0, text.length)).toBe(value)
  })

  test('that is a dash is an empty one', () => {
    expect(read(count, '-', 'inode')).toEqual({ inode: null })
  })

  test('loses no digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }), (n) =>
        expectRoundTrip(count, String(n), 'rxBytes'),
      ),
    )
  })
})

describe('a state', () => {
  const state = stateCell({ ABHÖREN: 'LISTEN', Idle: null, 'POSLEDNÍ ACK': 'LAST_ACK' })

  test.each([
    ['LISTEN', 'LISTEN'],
    ['LISTENING', 'LISTEN'],
    ['ABHÖREN', 'LISTEN'],
    ['FIN_WAIT1', 'FIN_WAIT_1'],
    ['FIN_WAIT_2', 'FIN_WAIT_2'],
    ['SYN_RCVD', 'SYN_RECEIVED'],
    ['SYN_RECV', 'SYN_RECEIVED'],
    ['CLOSE', 'CLOSED'],
    ['CLOSED', 'CLOSED'],
    ['BOUND', 'BOUND'],
    ['Idle', null],
    ['POSLEDNÍ ACK', 'LAST_ACK'],
  ])('%s is %s', (text, canonical) => {
    expect(read(state, text, 'state', { protocol: 'tcp' })).toMatchObject({ state: canonical, stateText: text })
  })

  test.each(['1234', '411/sshd', 'InHost', 'listening', 'off'])('%s is left to the next column', (text) => {
    expect(taken(state, text, { protocol: 'tcp' })).toBe(0)
  })

  test('of two words takes both, and no word behind them', () => {
    expect(taken(state, 'POSLEDNÍ ACK 411/sshd', { protocol: 'tcp' })).toBe(2)
    expect(taken(state, 'POSLEDNÍ 411/sshd', { protocol: 'tcp' })).toBe(0)
  })

  test('of a raw socket is a number', () => {
    expect(read(state, '7', 'state', { protocol: 'raw' })).toMatchObject({ state: null, stateText: '7' })
  })

  test('is printed as it was read', () => {
    for (const text of ['LISTENING', 'ABHÖREN', 'FIN_WAIT2']) expectRoundTrip(state, text, 'state')
  })
})

describe('a timer', () => {
  const timer = timerCell({
    off: 'off',
    on: 'on',
    keepalive: 'keepalive',
    unkn: 'unknown',
    ein: 'on',
    オン: 'on',
    'eikäi (': 'off',
    'käib-': 'on',
  })

  test.each([
    ['off (0.00/0/0)', { kind: 'off', seconds: 0, retransmits: 0, probes: 0 }],
    ['keepalive (7121.54/0/0)', { kind: 'keepalive', seconds: 7121.54, retransmits: 0, probes: 0 }],
    ['ein (1,79/6/0)', { kind: 'on', seconds: 1.79, retransmits: 6, probes: 0 }],
    ['オン (3.93/2/0)', { kind: 'on', seconds: 3.93, retransmits: 2, probes: 0 }],
    ['probe (3.19/0/4)', { kind: 'probe', seconds: 3.19, retransmits: 0, probes: 4 }],
    ['on1 (0.20/0/0)', { kind: 'on1', seconds: 0.2, retransmits: 0, probes: 0 }],
    ['eikäi ((0.00/0/0)', { kind: 'off', seconds: 0, retransmits: 0, probes: 0 }],
    ['käib-2 (0,20/0/0)', { kind: 'on2', seconds: 0.2, retransmits: 0, probes: 0 }],
    ['unkn-4 (0.09/0/1)', { kind: 'unknown-4', seconds: 0.09, retransmits: 0, probes: 1 }],
    ['on (-0.05/3/0)', { kind: 'on', seconds: -0.05, retransmits: 3, probes: 0 }],
  ])('%s', (text, value) => {
    expect(read(timer, text, 'timer').timer).toEqual(value)
  })

  test.each(['off', '(0.00/0/0)', 'off (0.00/0)', 'off (a/0/0)', 'off (0.00/0/0'])('%j is none', (text) => {
    expect(taken(timer, text)).toBe(0)
  })

  test('is printed as it was read', () => {
    const seconds = fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => (hundredths / 100).toFixed(2))
    const kind = fc.constantFrom('off', 'on', 'keepalive', 'probe', 'timewait', 'on2')
    fc.assert(
      fc.property(kind, seconds, fc.nat(99), fc.nat(99), (k, s, r, p) =>
        expectRoundTrip(timer, `${k} (${s}/${r}/${p})`, 'timer'),
      ),
    )
  })
})

describe('a process', () => {
  test.each([
    ['411/sshd', 411, 'sshd'],
    ['6070/sshd: root@pts', 6070, 'sshd: root@pts'],
    ['6076/a/b c/d', 6076, 'a/b c/d'],
    ['6078/12345/LISTEN 0', 6078, '12345/LISTEN 0'],
    ['6072/', 6072, null],
  ])('%s of Linux', (text, pid, program) => {
    const row = readAll(pidSlashProgram, text)
    expect(row).toMatchObject({ pid, program })
    expect(pidSlashProgram.write(row, 'process')).toBe(text)
  })

  test('that is a dash is none', () => {
    expect(readAll(pidSlashProgram, '-')).toEqual({})
    expect(pidSlashProgram.write({ pid: null, program: null }, 'process')).toBe('-')
  })

  test.each(['sshd', '/sshd', 'x/sshd', '0.00/0'])('%s is none of Linux', (text) => {
    expect(pidSlashProgram.readAll?.(fieldsOf(text), 0, 1, {}, 'process')).toBe(false)
  })

  test.each([
    ['sshd:411', 411, 'sshd'],
    ['Google Chrome He:700', 700, 'Google Chrome He'],
    ['Code Helper (Plu:1519', 1519, 'Code Helper (Plu'],
    ['a:b:3', 3, 'a:b'],
    [':0', 0, null],
  ])('%s of macOS', (text, pid, program) => {
    const row = readAll(processColonPid, text)
    expect(row).toEqual({ pid, program })
    expect(processColonPid.write(row, 'process')).toBe(text)
    expect(readAll(effectiveProcessColonPid, text)).toEqual({ epid: pid, effectiveProgram: program })
  })
})

describe('a protocol', () => {
  const protocol = protocolCell('tcp', 'tcp4', 'tcp6', 'tcp46', 'icm6', 'udpl6', 'ip 4', 'TCPv6', 'div4')

  test.each([
    ['tcp', 'tcp', null],
    ['tcp4', 'tcp', 'ipv4'],
    ['tcp6', 'tcp', 'ipv6'],
    ['tcp46', 'tcp', 'dual'],
    ['icm6', 'icmp', 'ipv6'],
    ['udpl6', 'udplite', 'ipv6'],
    ['ip 4', 'ip', 'ipv4'],
    ['TCPv6', 'tcp', 'ipv6'],
    ['div4', 'divert', 'ipv4'],
  ])('%s is %s over %s', (text, name, family) => {
    expect(read(protocol, text, 'protocol')).toEqual({ protocol: name, family })
  })

  test('that is not known is left', () => {
    expect(taken(protocol, 'sctp')).toBe(0)
  })
})

describe('a word', () => {
  test('is any text without blanks, and a dash is an empty one', () => {
    expect(read(word, 'root', 'user')).toEqual({ user: 'root' })
    expect(read(word, '-', 'user')).toEqual({ user: null })
  })

  test('of a list is one of them', () => {
    expect(read(oneOf('InHost', 'Offloaded'), 'InHost', 'offloadState')).toEqual({ offloadState: 'InHost' })
    expect(taken(oneOf('InHost'), 'inhost')).toBe(0)
  })

  test('in hexadecimal stays text', () => {
    expect(read(hex, '0000000000074e0a', 'gencnt')).toEqual({ gencnt: '0000000000074e0a' })
    expect(read(hex, '0x0102', 'socketState')).toEqual({ socketState: '0x0102' })
    expect(taken(hex, 'tcp4')).toBe(0)
    expect(taken(hex, '00\u001474e0a')).toBe(0)
  })

  test('may be several words', () => {
    expect(readAll(words, 'Not Applicable', 'template')).toEqual({ template: 'Not Applicable' })
  })
})

function fieldsOf(text: string): Fields {
  return new Fields().split(text, 0, text.length)
}

function read(cell: Cell, text: string, key: string, before: RowDraft = {}): RowDraft {
  const fields = fieldsOf(text)
  const row = { ...before }
  expect(cell.read(fields, 0, fields.count, row, key)).toBe(fields.count)
  for (const known of Object.keys(before)) if (row[known] === before[known]) delete row[known]
  return row
}

function taken(cell: Cell, text: string, row: RowDraft = {}): number {
  const fields = fieldsOf(text)
  return fields.count === 0 ? 0 : cell.read(fields, 0, fields.count, { ...row }, 'key')
}

function readAll(cell: Cell, text: string, key = 'process'): RowDraft {
  const fields = fieldsOf(text)
  const row: RowDraft = {}
  expect(cell.readAll?.(fields, 0, fields.count, row, key)).toBe(true)
  return row
}

function expectRoundTrip(cell: Cell, text: string, key: string): void {
  expect(cell.write(read(cell, text, key), key)).toBe(text)
}
