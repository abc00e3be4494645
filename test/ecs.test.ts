import { EcsFlat } from '@elastic/ecs'
import { describe, expect, test } from 'vitest'
import { parseStream } from '../src/index.ts'
import { objectsOf, samples, written } from './telling-samples.ts'

/** A field as Elastic publishes it. */
interface Field {
  readonly type: string
  readonly normalize: readonly string[]
  readonly allowed_values?: readonly { readonly name: string; readonly expected_event_types?: readonly string[] }[]
}

const fields = EcsFlat as unknown as Readonly<Record<string, Field>>

const IS_OF: Readonly<Record<string, (value: unknown) => boolean>> = {
  long: (value) => /^-?\d{1,19}$/.test(String(value)),
  date: (value) => new Date(value as string).toISOString() === value,
  ip: (value) => /^[\d.]+$|^[\da-f:.]+$/.test(value as string),
}

/** What is wrong with an event by the field definitions of ECS. */
function faultsOf(event: object, path = ''): string[] {
  return Object.entries(event).flatMap(([key, value]) => {
    const name = path === '' ? key : `${path}.${key}`
    if (name === 'netscribe') return []
    const field = fields[name]
    if (!field) {
      const isParent = Object.keys(fields).some((known) => known.startsWith(`${name}.`))
      return isParent && typeof value === 'object' && !Array.isArray(value)
        ? faultsOf(value, name)
        : [`no field ${name}`]
    }
    const isList = field.normalize.includes('array')
    if (Array.isArray(value) !== isList) return [`${name} is ${isList ? 'a list' : 'no list'}`]
    return [value].flat().flatMap((one) => {
      const isAllowed = !field.allowed_values || field.allowed_values.some(({ name }) => name === one)
      const isOf = IS_OF[field.type] ?? ((given: unknown) => typeof given === 'string')
      return isAllowed && isOf(one) ? [] : [`${name} cannot be ${JSON.stringify(one)}`]
    })
  })
}

const TCP = [
  'Tue Mar  3 04:05:06 UTC 2026',
  '$ netstat -anp',
  'Active Internet connections (servers and established)',
  'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name',
  'tcp        0      0 192.0.2.10:22           198.51.100.7:50123      ESTABLISHED 812/sshd',
  'tcp6       0      0 :::443                  :::*                    LISTEN      77/nginx',
  '',
].join('\n')

describe('ecs', () => {
  test.each(samples)('%s is events of the schema', async (_, bytes) => {
    const events = await objectsOf(bytes, 'ecs')
    expect(events.flatMap((event) => faultsOf(event))).toEqual([])
    for (const { event } of events) {
      const types = (event.category ?? []).map(
        (category: string) =>
          fields['event.category']?.allowed_values?.find(({ name }) => name === category)?.expected_event_types,
      )
      for (const expected of types) expect(expected).toEqual(expect.arrayContaining(event.type))
    }
  })

  test.each(samples)('%s keeps all that a record has', async (_, bytes) => {
    const records = []
    for await (const record of parseStream(bytes, { findings: true })) records.push(JSON.parse(JSON.stringify(record)))
    const events = await objectsOf(bytes, 'ecs', { findings: true })
    expect(events.map(({ netscribe }) => netscribe)).toEqual(records)
  })

  test('a connection has its ends, its process and its time', async () => {
    const [connection, listener] = await objectsOf(TCP, 'ecs', { name: 'web.txt' })
    expect(connection).toMatchObject({
      '@timestamp': '2026-03-03T04:05:06.000Z',
      event: { kind: 'state', category: ['network'], type: ['connection', 'info'], dataset: 'netscribe.connections' },
      host: { os: { type: 'linux' } },
      log: { file: { path: 'web.txt' } },
      network: { transport: 'tcp', iana_number: '6', type: 'ipv4' },
      source: { address: '192.0.2.10', ip: '192.0.2.10', port: 22 },
      destination: { address: '198.51.100.7', ip: '198.51.100.7', port: 50123 },
      process: { pid: 812, name: 'sshd' },
      related: { ip: ['192.0.2.10', '198.51.100.7'] },
    })
    expect(listener).toMatchObject({ server: { address: '::', port: 443 }, network: { type: 'ipv6' } })
    expect(listener).not.toHaveProperty('destination')
  })

  test('a time without a zone is no timestamp', async () => {
    const [event] = await objectsOf(TCP.replace(' UTC', ''), 'ecs')
    expect(event).not.toHaveProperty('@timestamp')
    expect(event.netscribe.capturedAt).toBe('2026-03-03T04:05:06')
  })

  test('a line that could not be read is an error of the pipeline', async () => {
    const events = await objectsOf(`${TCP}tcp        0      0 ???\n`, 'ecs')
    expect(events.find(({ error }) => error)).toMatchObject({
      event: { kind: 'pipeline_error', original: 'tcp        0      0 ???' },
      log: { level: 'warning' },
    })
  })

  test('what would steer a terminal is escaped', async () => {
    const { text } = await written(TCP.replace('812/sshd', '812/a\u009b\u202e'), 'ecs')
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  })
})
