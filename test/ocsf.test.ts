import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parseStream } from '../src/index.ts'
import { objectsOf, samples } from './telling-samples.ts'

const string = { type: 'string' }
const integer = { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }
const of = (values: readonly number[]) => ({ type: 'integer', enum: values })

/** An object of OCSF: these attributes and no others. */
const object = (properties: object, required: readonly string[] = [], more: object = {}) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
  ...more,
})

const user = object({ name: string, uid: string })

const endpoint = object({ ip: string, hostname: string, name: string, port: integer, interface_name: string }, [], {
  anyOf: ['ip', 'hostname', 'name', 'interface_name'].map((key) => ({ required: [key] })),
})

const metadata = object(
  {
    version: { const: '1.7.0' },
    product: object({ name: string, vendor_name: string, version: string }, ['vendor_name']),
    profiles: { type: 'array', items: string },
    log_format: string,
    log_source: string,
    original_time: string,
  },
  ['version', 'product'],
)

const base = {
  activity_name: string,
  category_name: string,
  class_name: string,
  type_name: string,
  severity: string,
  severity_id: of([0, 1, 2, 3, 4, 5, 6, 99]),
  time: integer,
  metadata,
  message: string,
  unmapped: { type: 'object' },
}

const REQUIRED = ['activity_id', 'category_uid', 'class_uid', 'metadata', 'severity_id', 'time', 'type_uid']

/** Network Activity and the Base Event of OCSF 1.7.0: what they require, and the attributes of theirs that are written. */
const schema = {
  oneOf: [
    object(
      { ...base, category_uid: { const: 0 }, class_uid: { const: 0 }, activity_id: of([0, 99]), type_uid: of([0, 99]) },
      REQUIRED,
    ),
    object(
      {
        ...base,
        category_uid: { const: 4 },
        class_uid: { const: 4001 },
        activity_id: of([0, 1, 2, 3, 4, 5, 6, 7, 99]),
        type_uid: of([400100, 400101, 400102, 400103, 400104, 400105, 400106, 400107, 400199]),
        connection_info: object(
          {
            direction: string,
            direction_id: of([0, 1, 2, 3, 4, 99]),
            protocol_name: string,
            protocol_num: integer,
            protocol_ver: string,
            protocol_ver_id: of([0, 4, 6, 99]),
          },
          ['direction_id'],
        ),
        is_src_dst_assignment_known: { type: 'boolean' },
        src_endpoint: endpoint,
        dst_endpoint: endpoint,
        cumulative_traffic: object({
          bytes_in: integer,
          bytes_out: integer,
          packets_in: integer,
          packets_out: integer,
        }),
        actor: object({ process: object({ pid: integer, name: string, user }) }),
        device: object({ type_id: { const: 0 }, type: string, hostname: string }, ['type_id']),
      },
      REQUIRED,
      { anyOf: [{ required: ['src_endpoint'] }, { required: ['dst_endpoint'] }] },
    ),
  ],
}

const isEvent = new Ajv().compile(schema)

const WINDOWS = [
  '$ ssh db1 netstat -ano',
  'Active Connections',
  '',
  '  Proto  Local Address          Foreign Address        State           PID',
  '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1044',
  '  TCP    192.0.2.10:50123       198.51.100.7:443       TIME_WAIT       0',
  '  UDP    [::]:123               *:*                                    812',
  '',
].join('\n')

describe('ocsf', () => {
  test.each(samples)('%s is events of the schema that keep all that a record has', async (_, bytes) => {
    const events = await objectsOf(bytes, 'ocsf')
    for (const event of events) {
      expect(isEvent(event), JSON.stringify([event, isEvent.errors])).toBe(true)
      expect(event.type_uid).toBe(event.class_uid * 100 + event.activity_id)
    }
    const records = []
    for await (const record of parseStream(bytes)) records.push(JSON.parse(JSON.stringify(record)))
    expect(events.map(({ unmapped }) => unmapped)).toEqual(records)
  })

  test('a listener, a closed connection and a socket without a state', async () => {
    expect(await objectsOf(WINDOWS, 'ocsf', { name: 'ticket.txt' })).toMatchObject([
      {
        type_uid: 400107,
        time: 0,
        metadata: { profiles: ['host'], log_source: 'ticket.txt', log_format: 'windows' },
        connection_info: { protocol_name: 'tcp', protocol_num: 6, protocol_ver_id: 4 },
        src_endpoint: { ip: '0.0.0.0', port: 135 },
        actor: { process: { pid: 1044 } },
        device: { hostname: 'db1' },
      },
      {
        type_uid: 400199,
        activity_name: 'TIME_WAIT',
        src_endpoint: { ip: '192.0.2.10', port: 50123 },
        dst_endpoint: { ip: '198.51.100.7', port: 443 },
      },
      { type_uid: 400100, connection_info: { protocol_num: 17, protocol_ver_id: 6 } },
    ])
  })
})
