import { expect, test } from 'vitest'
import { where } from '../src/ask/where/where.ts'
import { convert, type Format } from '../src/index.ts'
import { checkField, fieldNames } from '../src/write/field-names.ts'

const text = `tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      812/sshd
tcp        0     64 192.0.2.10:443          198.51.100.7:50122      ESTABLISHED -
udp        0      0 0.0.0.0:53              0.0.0.0:*                           55/named
`

async function written(format: Format, fields: readonly string[], input = text): Promise<string> {
  let all = ''
  for await (const piece of convert(input, format, { fields })) all += piece
  return all
}

const FIELDS = ['pid', 'local', 'foreign.port', 'state', 'pid']

test.each([
  [
    'csv',
    'pid,local,foreign.port,state\r\n812,0.0.0.0:22,,LISTEN\r\n,192.0.2.10:443,50122,ESTABLISHED\r\n55,0.0.0.0:53,,\r\n',
  ],
  [
    'tsv',
    'pid\tlocal\tforeign.port\tstate\n812\t0.0.0.0:22\t\tLISTEN\n\t192.0.2.10:443\t50122\tESTABLISHED\n55\t0.0.0.0:53\t\t\n',
  ],
  [
    'table',
    `net-tools
connections
pid  local           foreign.port  state
812  0.0.0.0:22                 -  LISTEN
  -  192.0.2.10:443         50122  ESTABLISHED
 55  0.0.0.0:53                 -  -
`,
  ],
] as const)('%s has the columns that were asked for, once each and in their order', async (format, expected) => {
  expect(await written(format, FIELDS)).toBe(expected)
})

test('a table without a row has the header that was asked for', async () => {
  expect(await written('csv', FIELDS, 'no table\n')).toBe('pid,local,foreign.port,state\r\n')
})

test('ndjson has them as members, without those that a row does not have', async () => {
  const lines = (await written('ndjson', ['inode', ...FIELDS])).split('\n')
  expect(lines).toContain('{"pid":812,"local":"0.0.0.0:22","foreign.port":null,"state":"LISTEN"}')
})

test('markdown has them in each table', async () => {
  expect(await written('markdown', ['local.port', 'view'])).toContain(
    '| local.port | view        |\n| ---------: | ----------- |\n',
  )
})

test('what a query names is a column too: what is known of the run, entries of lists, further columns', async () => {
  const names = [
    'source',
    'capture',
    'line',
    'platform',
    'options',
    'title',
    'processes.pid',
    'row.pid',
    'rowSource.port',
  ]
  const line = (await written('ndjson', names)).split('\n').find((one) => one.includes('row.pid')) ?? ''
  expect(Object.keys(JSON.parse(line))).toEqual([
    'source',
    'capture',
    'line',
    'platform',
    'options',
    'title',
    'row.pid',
  ])
})

test.each(fieldNames().filter((name) => !['port', 'cells'].includes(name)))(
  'the field %s goes by the same name in queries, groups and columns',
  (name) => {
    expect(() => where(`${name}:1`)).not.toThrow()
    expect(() => checkField(name, 'fields')).not.toThrow()
    if (!['line', 'lines'].includes(name)) expect(() => checkField(name, 'by')).not.toThrow()
  },
)

test('a name that stands for either end is no column and no group', () => {
  for (const use of ['by', 'fields'] as const)
    expect(() => checkField('port', use)).toThrow(
      'port is that of either end. Name one of them: local.port or foreign.port.',
    )
})

test('what no record has, and a format without columns, is refused', async () => {
  await expect(written('csv', ['pids'])).rejects.toThrow('There is no field pids. Did you mean pid?')
  await expect(written('json', ['pid'])).rejects.toThrow(RangeError)
})
