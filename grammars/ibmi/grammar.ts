import type { Cell } from '../../src/table/cells/cell.ts'
import type { Endpoint } from '../../src/table/cells/endpoint.ts'
import { addressPart, endOf, portPart, unknownEnd } from '../../src/table/cells/endpoint-part.ts'
import { portOf } from '../../src/table/cells/services.ts'
import { type StateWords, stateOrProtocol } from '../../src/table/cells/state.ts'
import { wordLike } from '../../src/table/cells/word.ts'
import { column, defineDialect, optional, required, spellingOf, table } from '../define.ts'
import { en } from './en.ts'
import { ibmiOptions } from './options.ts'

const states: StateWords = {
  Listen: 'LISTEN',
  'SYN-sent': 'SYN_SENT',
  'SYN-received': 'SYN_RECEIVED',
  Established: 'ESTABLISHED',
  'FIN-wait-1': 'FIN_WAIT_1',
  'FIN-wait-2': 'FIN_WAIT_2',
  'Close-wait': 'CLOSE_WAIT',
  Closing: 'CLOSING',
  'Last-ACK': 'LAST_ACK',
  'Time-wait': 'TIME_WAIT',
  Closed: 'CLOSED',
}

/** Hours, minutes and seconds since data was last sent or received. */
const idle: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const [, hours, minutes, seconds] = /^(\d{3}):(\d\d):(\d\d)$/.exec(fields.at(at)) ?? []
    if (hours === undefined) return 0
    row[key] = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
    return 1
  },
  write(row, key) {
    const seconds = row[key]
    if (typeof seconds !== 'number') return ''
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    return parts.map((part, index) => String(part).padStart(index === 0 ? 3 : 2, '0')).join(':')
  },
}

/** The address of the peer; `*` for any. */
const address: Cell = {
  ...addressPart,
  write: ({ foreign }) => (foreign as Endpoint | null)?.address ?? '*',
}

const NAME = /^[A-Za-z][\w+.-]*$/

// > |      *                *          ftp-con >  000:36:55  Listen
/** A port by its number or name; a `>` stands behind a name whose end has no room. */
const port: Cell = {
  ...portPart,
  read(fields, at, stop, row, key) {
    const text = fields.at(at)
    if (!NAME.test(text)) return portPart.read(fields, at, stop, row, key)
    const side = endOf(key)
    const end = (row[side] as Endpoint | undefined) ?? unknownEnd()
    const truncated = at + 1 < stop && fields.is(at + 1, '>')
    row[side] = {
      ...end,
      text: end.text === '' ? text : `${end.text}:${text}`,
      service: text,
      port: truncated ? null : portOf(text, row.protocol as string),
      truncated,
    }
    return truncated ? 2 : 1
  },
  write(row, key) {
    const end = row[endOf(key)] as Endpoint | null
    return end?.service ? `${end.service}${end.truncated ? ' >' : ''}` : portPart.write(row, key)
  },
}

// > |      Remote           Remote     Local
//   | Opt  Address          Port       Port       Idle Time  State
//   |      198.51.100.7     51234      telnet     000:00:03  Established
const connections = table(
  'connectionStatus',
  'connections',
  [
    column('option', wordLike(/^\d{1,2}$/), { ...optional, print: { width: 3, gap: 1 } }),
    column('foreign.address', address, { ...required, print: { width: 15, gap: 2 } }),
    column('foreign.port', port, { ...required, print: { width: 9, gap: 2 } }),
    column('local.port', port, { ...required, print: { width: 9, gap: 2 } }),
    column('idleSeconds', idle, { ...required, print: { width: 9, gap: 2 } }),
    column('state', stateOrProtocol(states, { '*UDP': 'udp' }), { ...required, print: { width: 12, gap: 2 } }),
  ],
  { ordered: true, first: /^(?:\*|[\da-f]*[.:][\da-f.:]*)$/i, constants: { protocol: 'tcp' } },
)

/** The screen of NETSTAT *CNN and WRKTCPSTS OPTION(*CNN) of IBM i. */
export const ibmi = defineDialect({
  name: 'ibmi',
  label: 'IBM i',
  platform: 'ibmi',
  tables: [table('screens', 'connections', [], { announces: true }), connections],
  words: [en],
  options: ibmiOptions,
  states: spellingOf(states),
})
