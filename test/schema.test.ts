import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { validateRecord, validateReport, validateReports } from '../src/generated/validate-report.js'
import { issueCodes, issues, sentenceOf, severityOf } from '../src/report/issues.ts'
import { jsonSchema } from '../src/report/json-schema.ts'
import { recordKey } from '../src/report/record-schema.ts'
import type { Capture, Endpoint, Issue, IssueRecord, Report, RowRecord, Section, View } from '../src/report/types.ts'
import { views } from '../src/report/views/index.ts'

const schema = jsonSchema()

describe('the schema', () => {
  test('is valid JSON Schema 2020-12', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, discriminator: true })
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(ajv.compile(schema)(reportOf(examples.connections))).toBe(true)
  })

  test('describes every property', () => {
    expect(undescribed(schema)).toEqual([])
  })

  test('is the committed one; if not, run: npm run generate', () => {
    expect(JSON.parse(readFileSync(new URL('../src/schema.json', import.meta.url), 'utf8'))).toEqual(schema)
  })
})

const local = endpoint({ text: '192.168.1.10:50123', address: '192.168.1.10', port: 50123 })
const foreign = endpoint({ text: 'example.jp:https', host: 'example.jp', port: 443, service: 'https' })

const examples: { [V in View]: Extract<Section, { view: V }> } = {
  connections: {
    ...heading('connections', 'アクティブな接続', ['protocol', 'local', 'foreign', 'state', 'pid']),
    rows: [
      {
        line: 7,
        lines: [7, 9],
        span: [100, 180],
        cells: { protocol: [102, 105] },
        key: 'tcp|192.168.1.10:50123|example.jp:443',
        protocol: 'tcp',
        family: 'ipv4',
        local,
        foreign,
        state: 'ESTABLISHED',
        stateText: 'HERGESTELLT',
        pid: 1234,
        program: null,
        rxBytes: '18446744073709551615',
        timer: { kind: 'keepalive', seconds: 12.34, retransmits: 0, probes: 0 },
        owner: { components: ['RpcSs'], executable: 'svchost.exe', message: null },
      },
      { line: 10, key: 'udp|*:53|*:*', protocol: 'udp', family: null, local, foreign: null, state: null },
    ],
  },
  'unix-sockets': {
    ...heading('unix-sockets', null, []),
    rows: [
      { line: 4, protocol: 'unix', refCount: 2, flags: ['ACC'], type: 'STREAM', state: 'LISTENING', path: '@x y' },
    ],
  },
  routes: {
    ...heading('routes', 'IPv4 Route Table', []),
    family: 'ipv4',
    persistent: true,
    rows: [
      {
        line: 5,
        destination: { text: '127', address: '127.0.0.0', prefixLength: 8, host: null, zone: null, truncated: false },
        gateway: {
          text: 'リンク上',
          address: null,
          onLink: true,
          host: null,
          zone: null,
          link: null,
          hardwareAddress: null,
          interface: null,
          truncated: false,
        },
        metric: 'Default',
        flags: 'UG',
      },
    ],
  },
  interfaces: {
    ...heading('interfaces', null, []),
    rows: [
      { line: 3, name: 'eth0', mtu: 1500, rx: { packets: 8, bytes: '99999999999999999999' }, tx: { overruns: 0 } },
      { line: 4, name: 'eth0:1', rx: null, tx: null },
    ],
  },
  statistics: {
    ...heading('statistics', 'Tcp:', []),
    protocol: 'tcp',
    family: null,
    rows: [
      { line: 2, label: 'active connection openings', value: 118, name: 'tcpActiveOpens' },
      { line: 3, label: 'RTO algorithm is', value: 'other', name: null, direction: 'received' },
    ],
  },
  'multicast-groups': {
    ...heading('multicast-groups', null, []),
    rows: [{ line: 4, interface: 'lo', family: 'ipv4', group: 'all-systems.mcast.net', address: null, refs: 1 }],
  },
  masquerade: {
    ...heading('masquerade', null, []),
    rows: [
      {
        line: 3,
        protocol: 'tcp',
        expires: 59.71,
        source: local,
        destination: foreign,
        ports: { text: '1024 -> 80 (61000)', source: 1024, destination: 80, masquerade: 61000 },
      },
    ],
  },
  'listen-queues': {
    ...heading('listen-queues', null, []),
    rows: [{ line: 3, text: '0/0/128', length: 0, incomplete: 0, maximum: 128, local }],
  },
  memory: {
    ...heading('memory', null, []),
    rows: [{ line: 1, label: 'mbufs in use', value: 4258, total: 6301, parent: null }],
  },
  'kernel-sockets': {
    ...heading('kernel-sockets', null, []),
    kind: 'control',
    rows: [{ line: 3, protocol: 'kctl', recvQueue: 0, sendQueue: 0, unit: 1, id: '4', name: 'com.apple.netsrc' }],
  },
  'network-direct': {
    ...heading('network-direct', null, []),
    rows: [{ line: 4, mode: 'Kernel', interfaceIndex: 12, type: 'Listener', local, foreign: null, pid: 4 }],
  },
  'interface-traffic': {
    ...heading('interface-traffic', null, []),
    interface: 'Total',
    rows: [{ line: 3, rx: { packets: 12, bytes: '46M' }, tx: { packets: 3 }, collisions: 0 }],
  },
  table: {
    ...heading('table', 'Active AX.25 sockets', []),
    headings: ['Dest', 'Source'],
    rows: [
      {
        line: 3,
        cells: ['DB0FHN-0', null],
        cellSpans: [
          [1, 9],
          [10, 10],
        ],
      },
    ],
  },
}

describe.each(Object.keys(views) as View[])('the view %s', (view) => {
  test('takes its example', () => {
    expect(faultsOf(reportOf(examples[view]))).toEqual([])
  })

  test('wants the line of a row', () => {
    expect(faultsOf(changed(examples[view], { line: undefined }))).not.toEqual([])
    expect(faultsOf(changed(examples[view], { line: '7' }))).not.toEqual([])
  })

  test('takes its row as a line of NDJSON', () => {
    for (const row of examples[view].rows) {
      expect(validateRecord(recordOf(examples[view], row)), JSON.stringify(validateRecord.errors)).toBe(true)
      expect(validateRecord({ ...recordOf(examples[view], row), capture: null })).toBe(false)
      expect(validateRecord({ ...recordOf(examples[view], row), line: undefined })).toBe(false)
    }
  })
})

describe('a report', () => {
  test.each<[string, View, object]>([
    ['a state that does not exist', 'connections', { state: 'OPEN' }],
    ['a port beyond 32 bits', 'connections', { local: { ...local, port: 4294967296 } }],
    ['half an endpoint', 'connections', { local: { text: '*:*' } }],
    ['a protocol in upper case', 'connections', { protocol: 'TCP' }],
    ['a PID in text', 'connections', { pid: '12' }],
    ['a counter that is no number', 'connections', { recvQueue: 'many' }],
    ['a key that is not camelCase', 'connections', { 'Recv-Q': 0 }],
    ['an object under a further key', 'connections', { further: {} }],
    [
      'a prefix beyond 128 bits',
      'routes',
      { destination: { ...examples.routes.rows[0]?.destination, prefixLength: 129 } },
    ],
    ['a third direction', 'statistics', { direction: 'both' }],
    ['a further key in a plain table', 'table', { further: 'x' }],
  ])('with %s is refused', (_what, view, change) => {
    expect(faultsOf(changed(examples[view], change))).not.toEqual([])
  })

  test('keeps further printed columns under camelCase names', () => {
    expect(faultsOf(changed(examples.connections, { rexmt: 1.5, further: null, list: ['a', 1] }))).toEqual([])
  })

  test('with a view that does not exist is refused', () => {
    expect(faultsOf(reportOf({ ...examples.table, view: 'arp' } as unknown as Section))).not.toEqual([])
  })

  test('names the faulty place', () => {
    expect(faultsOf(changed(examples.connections, { state: 'OPEN' }))).toEqual([
      '/captures/0/sections/0/rows/0/state enum',
    ])
  })

  test('without a capture carries its issues', () => {
    const report = { ...reportOf(), captures: [], issues: [issueOf({ code: 'nothing-recognised', severity: 'error' })] }
    expect(faultsOf(report)).toEqual([])
    expect(faultsOf({ ...report, issues: [{ ...report.issues[0], code: 'other' }] })).not.toEqual([])
    expect(validateReports({ reports: [report, report] })).toBe(true)
  })

  test.each(['2026-11-22T09:00:00+09:00', '2026-11-22T09:00', '2026-11-22', null])(
    'may be captured at %s',
    (capturedAt) => {
      expect(faultsOf(reportOf(examples.table, { capturedAt }))).toEqual([])
    },
  )

  test.each(['22.11.2026', '2026-11-22 09:00', 'today'])('is not captured at %s', (capturedAt) => {
    expect(faultsOf(reportOf(examples.table, { capturedAt }))).not.toEqual([])
  })
})

describe('a line of NDJSON', () => {
  test('tells a row key from the header', () => {
    expect([recordKey('source'), recordKey('view'), recordKey('line')]).toEqual(['rowSource', 'rowView', 'line'])
    expectTypeOf<RowRecord<'masquerade'>['rowSource']>().toEqualTypeOf<Endpoint>()
    expectTypeOf<RowRecord<'masquerade'>['source']>().toEqualTypeOf<string>()
    expectTypeOf<RowRecord<'statistics'>['protocol']>().toEqualTypeOf<string | null>()
  })

  test('may be an issue', () => {
    const record: IssueRecord = {
      source: 'a.txt',
      view: 'issue',
      ...issueOf({ line: 12, span: [401, 460], text: 'x' }),
    }
    expect(validateRecord(record)).toBe(true)
  })
})

describe.each(issueCodes)('the issue %s', (code) => {
  test('has a severity and a sentence', () => {
    expect(severityOf(code)).toBe(issues[code].severity)
    expect(sentenceOf({ code, args: {} })).toMatch(/^(netstat|[A-Z]).*\.$/)
    expect(sentenceOf({ code, args: {} })).not.toMatch(/undefined|null|\s\s/)
  })
})

function endpoint(known: Partial<Endpoint> & { text: string }): Endpoint {
  return {
    address: null,
    host: null,
    zone: null,
    port: null,
    service: null,
    wildcard: false,
    truncated: false,
    ...known,
  }
}

function heading<V extends View>(view: V, title: string | null, columns: string[]) {
  return { view, title, lines: [1, 9] as [number, number], columns }
}

function issueOf(known: Partial<Issue>): Issue {
  return { severity: 'warning', code: 'row-unread', line: null, span: null, text: null, args: {}, ...known }
}

function reportOf(section?: Section, known: Partial<Capture> = {}): Report {
  return {
    schemaVersion: '1.0',
    generator: { name: 'netscribe', version: '0.1.0' },
    source: {
      name: 'netstat.txt',
      path: ['bundle.zip', 'net/netstat.txt'],
      kind: 'text',
      bytes: 18231,
      encoding: 'shift_jis',
      encodingEvidence: null,
      lines: 9,
    },
    captures: [
      {
        dialect: 'net-tools',
        platform: 'linux',
        locale: 'pt-BR',
        confidence: 0.98,
        evidence: [{ line: 1, why: 'heading.connections' }],
        command: null,
        options: ['-a'],
        optionsInferred: true,
        capturedAt: null,
        lines: [1, 9],
        sections: section ? [section] : [],
        ...known,
      },
    ],
    issues: [],
    coverage: { lines: 9, read: 9, noise: 0, unread: 0 },
  }
}

/** The report of a section whose first row is changed; undefined takes a key away. */
function changed(section: Section, change: object): unknown {
  const [first, ...others] = section.rows
  return JSON.parse(JSON.stringify(reportOf({ ...section, rows: [{ ...first, ...change }, ...others] } as Section)))
}

function recordOf(
  { view, title: _title, lines: _lines, columns: _columns, rows: _rows, ...facts }: Section,
  row: object,
) {
  const fields = Object.fromEntries(Object.entries(row).map(([key, value]) => [recordKey(key), value]))
  const header = { source: 'a.txt', capture: 0, section: 0, dialect: 'net-tools', locale: 'en', capturedAt: null }
  return { ...header, view, ...facts, ...fields }
}

function faultsOf(report: unknown): string[] {
  return validateReport(report)
    ? []
    : (validateReport.errors ?? []).map((fault) => `${fault.instancePath} ${fault.keyword}`)
}

/** Paths of the properties that say nothing about themselves. */
function undescribed(node: unknown, path = ''): string[] {
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, value]) => {
    const here = `${path}/${key}`
    const silent = path.endsWith('/properties') && !('description' in value) && !('$ref' in value) ? [here] : []
    return [...silent, ...undescribed(value, here)]
  })
}
