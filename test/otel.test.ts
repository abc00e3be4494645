import * as conventions from '@opentelemetry/semantic-conventions/incubating'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parseStream } from '../src/index.ts'
import { objectsOf, samples } from './telling-samples.ts'

const string = { type: 'string' }
/** 64 bits, which the JSON mapping of protobuf writes as a text. */
const int64 = { type: 'string', pattern: '^-?[0-9]{1,19}$' }
const list = (items: object) => ({ type: 'array', items })
const message = (properties: object) => ({ type: 'object', properties, additionalProperties: false })

/** The messages of opentelemetry-proto 1.x that logs consist of, in the JSON mapping of OTLP. */
const isLogsData = new Ajv().compile({
  $defs: {
    AnyValue: {
      ...message({
        stringValue: string,
        boolValue: { type: 'boolean' },
        intValue: int64,
        doubleValue: { type: 'number' },
        arrayValue: message({ values: list({ $ref: '#/$defs/AnyValue' }) }),
        kvlistValue: message({ values: { $ref: '#/$defs/attributes' } }),
      }),
      maxProperties: 1,
    },
    attributes: list(message({ key: string, value: { $ref: '#/$defs/AnyValue' } })),
  },
  ...message({
    resourceLogs: list(
      message({
        resource: message({ attributes: { $ref: '#/$defs/attributes' } }),
        scopeLogs: list(
          message({
            scope: message({ name: string, version: string }),
            logRecords: list(
              message({
                timeUnixNano: int64,
                severityNumber: { type: 'integer', minimum: 1, maximum: 24 },
                severityText: string,
                eventName: string,
                body: { $ref: '#/$defs/AnyValue' },
                attributes: { $ref: '#/$defs/attributes' },
              }),
            ),
          }),
        ),
      }),
    ),
  }),
  required: ['resourceLogs'],
})

interface KeyValue {
  readonly key: string
  readonly value: AnyValue
}
type AnyValue = Readonly<Record<string, unknown>>

/** A value of OTLP as the value it stands for. */
function plainOf({ stringValue, boolValue, intValue, doubleValue, arrayValue, kvlistValue }: AnyValue): unknown {
  if (kvlistValue) return members((kvlistValue as { values: KeyValue[] }).values)
  if (arrayValue) return (arrayValue as { values: AnyValue[] }).values.map(plainOf)
  return stringValue ?? boolValue ?? (intValue === undefined ? (doubleValue ?? null) : Number(intValue))
}

const members = (list: readonly KeyValue[]) => Object.fromEntries(list.map(({ key, value }) => [key, plainOf(value)]))

/** The names of attributes, and the values of those that are one of a few. */
const entries = Object.entries(conventions)
const names = new Set(entries.filter(([key]) => key.startsWith('ATTR_')).map(([, name]) => name))
const valuesOf = (name: string) => {
  const [key] = entries.find(([key, value]) => key.startsWith('ATTR_') && value === name) ?? ['']
  return entries.filter(([one]) => one.startsWith(`${key.replace('ATTR_', '')}_VALUE_`)).map(([, value]) => value)
}

const recordOf = (data: { resourceLogs: { scopeLogs: { logRecords: object[] }[] }[] }) =>
  data.resourceLogs[0]?.scopeLogs[0]?.logRecords[0] as { body: AnyValue; attributes: KeyValue[]; timeUnixNano?: string }

describe('otel', () => {
  test.each(samples)('%s is LogsData that keeps all that a record has', async (_, bytes) => {
    const lines = await objectsOf(bytes, 'otel')
    for (const line of lines) {
      expect(isLogsData(line), JSON.stringify([line, isLogsData.errors])).toBe(true)
      const { attributes } = recordOf(line)
      for (const { key } of [...attributes, ...line.resourceLogs[0].resource.attributes]) expect(names).toContain(key)
      const { 'network.connection.state': state, 'network.type': type } = members(attributes)
      if (state !== undefined) expect(valuesOf('network.connection.state')).toContain(state)
      if (type !== undefined) expect(valuesOf('network.type')).toContain(type)
    }
    const records = []
    for await (const record of parseStream(bytes)) records.push(JSON.parse(JSON.stringify(record)))
    const bodies = lines.map((line) => plainOf(recordOf(line).body) as Record<string, unknown>)
    expect(bodies.map(({ message: _, ...body }) => body)).toEqual(records)
  })

  test('a connection has its ends, its process and its time', async () => {
    const text = [
      'Tue Mar  3 04:05:06 UTC 2026',
      '$ netstat -anp',
      'Active Internet connections (servers and established)',
      'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name',
      'tcp        0      0 192.0.2.10:22           198.51.100.7:50123      FIN_WAIT1   812/sshd',
      '',
    ].join('\n')
    const [line] = await objectsOf(text, 'otel', { name: 'web.txt' })
    expect(members(line.resourceLogs[0].resource.attributes)).toEqual({ 'os.type': 'linux' })
    expect(recordOf(line).timeUnixNano).toBe('1772510706000000000')
    expect(members(recordOf(line).attributes)).toEqual({
      'log.file.path': 'web.txt',
      'network.transport': 'tcp',
      'network.type': 'ipv4',
      'network.connection.state': 'fin_wait_1',
      'network.local.address': '192.0.2.10',
      'network.local.port': 22,
      'network.peer.address': '198.51.100.7',
      'network.peer.port': 50123,
      'source.address': '192.0.2.10',
      'source.port': 22,
      'destination.address': '198.51.100.7',
      'destination.port': 50123,
      'process.pid': 812,
      'process.executable.name': 'sshd',
    })
  })
})
