import { type ConnectionState, connectionStates } from '../report/values/connection-states.ts'

/** What can be explained in the column State: a state, or that a row has none. */
export type StateTopic = ConnectionState | 'NONE'

/** Which side of a connection can be in a state. */
export type Side = 'server' | 'client' | 'both' | 'first-to-close' | 'second-to-close'

/** A word that a tool prints for a state, and which tools do. */
export interface Spelling {
  readonly text: string
  readonly tools: readonly string[]
}

/** What is known of a state in every language. */
export interface StateFacts {
  readonly state: StateTopic
  readonly spellings: readonly Spelling[]
  readonly side: Side | null
  /** Where it is defined. */
  readonly source: string
  /** Options without which a tool does not print such rows; an empty list where they are always printed. */
  readonly shownWith: readonly { readonly tools: readonly string[]; readonly options: readonly string[] }[]
}

const RFC = 'RFC 9293 §3.3.2'
const OTHERS = ['net-tools', 'busybox', 'toybox', 'macos', 'freebsd', 'openbsd', 'netbsd', 'solaris', 'aix', 'hpux']
const LINUX = ['net-tools', 'busybox', 'toybox']
const BSD = ['macos', 'freebsd', 'openbsd', 'aix', 'hpux']
const EVERY = ['windows', ...OTHERS]
const GERMAN = ['windows (de)']
const NETBSD = ['netbsd (-A)']
const SS = ['ss']

/** What is known of every state, in the order of a connection's life. */
export const stateFacts: readonly StateFacts[] = [
  {
    state: 'CLOSED',
    spellings: [
      spelling('CLOSED', ['windows', ...BSD, 'netbsd', 'solaris']),
      spelling('Closed', ['powershell', 'netsh', 'zos', 'ibmi']),
      spelling('CLOSE', LINUX),
      spelling('UNCONN', SS),
      spelling('ZAVŘEN', ['net-tools (cs)']),
      spelling('FECHAR', ['net-tools (pt-BR)']),
      spelling('closed', ['haiku']),
    ],
    side: null,
    source: RFC,
    shownWith: [{ tools: [...OTHERS, ...SS], options: ['-a'] }],
  },
  {
    state: 'LISTEN',
    spellings: [
      spelling('LISTEN', [...OTHERS, ...SS]),
      spelling('Listen', ['powershell', 'netsh', 'zos', 'ibmi']),
      spelling('LISTENING', ['windows']),
      spelling('ABHÖREN', GERMAN),
      spelling('HÖRT', ['net-tools (de)']),
      spelling('NASLOUCHÁ', ['net-tools (cs)']),
      spelling('OUÇA', ['net-tools (pt-BR)']),
      spelling('ESCUCHAR', ['net-tools (es)']),
      spelling('listen', ['haiku']),
    ],
    side: 'server',
    source: RFC,
    shownWith: [
      { tools: ['windows', 'macos', 'freebsd', 'netbsd', 'solaris', 'aix', 'hpux'], options: ['-a'] },
      { tools: ['net-tools', 'busybox', 'toybox', 'openbsd', ...SS], options: ['-l', '-a'] },
    ],
  },
  {
    state: 'SYN_SENT',
    spellings: [
      spelling('SYN_SENT', EVERY),
      spelling('SYN-SENT', SS),
      spelling('SynSent', ['powershell', 'zos']),
      spelling('Syn Sent', ['netsh']),
      spelling('SYN_GESENDET', GERMAN),
      spelling('SYNSEN', NETBSD),
      spelling('SYN_ENVIADO', ['net-tools (pt-BR)']),
      spelling('SYN-sent', ['ibmi']),
      spelling('SYNSENT', ['ios']),
      spelling('syn-sent', ['haiku']),
    ],
    side: 'client',
    source: RFC,
    shownWith: [],
  },
  {
    state: 'SYN_RECEIVED',
    spellings: [
      spelling('SYN_RECEIVED', ['windows', 'netbsd']),
      spelling('SynReceived', ['powershell']),
      spelling('Syn Received', ['netsh']),
      spelling('SYN_RECV', LINUX),
      spelling('SYN-RECV', SS),
      spelling('SYN_RCVD', [...BSD, 'solaris']),
      spelling('SYNRCV', NETBSD),
      spelling('SYN_RECEBIDO', ['net-tools (pt-BR)']),
      spelling('SynRcvd', ['zos']),
      spelling('SYN-received', ['ibmi']),
      spelling('SYNRCVD', ['ios']),
      spelling('syn-received', ['haiku']),
    ],
    side: 'server',
    source: RFC,
    shownWith: [],
  },
  {
    state: 'ESTABLISHED',
    spellings: [
      spelling('ESTABLISHED', EVERY),
      spelling('ESTAB', [...SS, 'ios']),
      spelling('Established', ['powershell', 'netsh', 'ibmi']),
      spelling('HERGESTELLT', GERMAN),
      spelling('VERBUNDEN', ['net-tools (de)']),
      spelling('ESTABL', NETBSD),
      spelling('SPOJENO', ['net-tools (cs)']),
      spelling('ESTABELECIDA', ['net-tools (pt-BR)']),
      spelling('ESTABLECIDO', ['net-tools (es)']),
      spelling('Establsh', ['zos']),
      spelling('established', ['haiku']),
    ],
    side: 'both',
    source: RFC,
    shownWith: [],
  },
  {
    state: 'FIN_WAIT_1',
    spellings: [
      spelling('FIN_WAIT_1', ['windows', ...BSD, 'netbsd', 'solaris']),
      spelling('FinWait1', ['powershell', 'zos']),
      spelling('Fin Wait 1', ['netsh']),
      spelling('FIN_WAIT1', LINUX),
      spelling('FIN-WAIT-1', SS),
      spelling('FIN_WARTEN_1', GERMAN),
      spelling('FWAIT1', NETBSD),
      spelling('ESPERA_FIN1', ['net-tools (pt-BR)']),
      spelling('FIN-wait-1', ['ibmi']),
      spelling('FINWAIT1', ['ios']),
      spelling('fin-wait1', ['haiku']),
    ],
    side: 'first-to-close',
    source: RFC,
    shownWith: [],
  },
  {
    state: 'FIN_WAIT_2',
    spellings: [
      spelling('FIN_WAIT_2', ['windows', ...BSD, 'netbsd', 'solaris']),
      spelling('FinWait2', ['powershell', 'zos']),
      spelling('Fin Wait 2', ['netsh']),
      spelling('FIN_WAIT2', LINUX),
      spelling('FIN-WAIT-2', SS),
      spelling('FIN_WARTEN_2', GERMAN),
      spelling('FWAIT2', NETBSD),
      spelling('ESPERA_FIN2', ['net-tools (pt-BR)']),
      spelling('FIN-wait-2', ['ibmi']),
      spelling('FINWAIT2', ['ios']),
      spelling('fin-wait2', ['haiku']),
    ],
    side: 'first-to-close',
    source: RFC,
    shownWith: [],
  },
  {
    state: 'CLOSE_WAIT',
    spellings: [
      spelling('CLOSE_WAIT', EVERY),
      spelling('CLOSE-WAIT', SS),
      spelling('CloseWait', ['powershell']),
      spelling('Close Wait', ['netsh']),
      spelling('SCHLIESSEN_WARTEN', GERMAN),
      spelling('CLWAIT', NETBSD),
      spelling('ESPERANDO_FECHAR', ['net-tools (pt-BR)']),
      spelling('ClosWait', ['zos']),
      spelling('Close-wait', ['ibmi']),
      spelling('CLOSEWAIT', ['ios']),
      spelling('close-wait', ['haiku']),
    ],
    side: 'second-to-close',
    source: RFC,
    shownWith: [],
  },
  {
    state: 'CLOSING',
    spellings: [
      spelling('CLOSING', [...EVERY, ...SS]),
      spelling('Closing', ['powershell', 'netsh', 'zos', 'ibmi']),
      spelling('CLOSNG', NETBSD),
      spelling('ZAVÍRÁ', ['net-tools (cs)']),
      spelling('FECHANDO', ['net-tools (pt-BR)']),
      spelling('closing', ['haiku']),
    ],
    side: 'both',
    source: RFC,
    shownWith: [],
  },
  {
    state: 'LAST_ACK',
    spellings: [
      spelling('LAST_ACK', EVERY),
      spelling('LAST-ACK', SS),
      spelling('LastAck', ['powershell', 'zos']),
      spelling('Last Ack', ['netsh']),
      spelling('LASTAK', NETBSD),
      spelling('POSLEDNÍ ACK', ['net-tools (cs)']),
      spelling('ÚLTIMO_ACK', ['net-tools (pt-BR)']),
      spelling('Last-ACK', ['ibmi']),
      spelling('LASTACK', ['ios']),
      spelling('last-ack', ['haiku']),
    ],
    side: 'second-to-close',
    source: RFC,
    shownWith: [],
  },
  {
    state: 'TIME_WAIT',
    spellings: [
      spelling('TIME_WAIT', EVERY),
      spelling('TIME-WAIT', SS),
      spelling('TimeWait', ['powershell', 'zos']),
      spelling('Time Wait', ['netsh']),
      spelling('WARTEND', GERMAN),
      spelling('TMWAIT', NETBSD),
      spelling('Time-wait', ['ibmi']),
      spelling('TIMEWAIT', ['ios']),
      spelling('time-wait', ['haiku']),
    ],
    side: 'first-to-close',
    source: RFC,
    shownWith: [],
  },
  {
    state: 'BOUND',
    spellings: [
      spelling('BOUND', ['windows', 'solaris']),
      spelling('Bound', ['powershell']),
      spelling('BOUND-INACTIVE', SS),
    ],
    side: null,
    source: 'Windows netstat -q',
    shownWith: [
      { tools: ['windows'], options: ['-q'] },
      { tools: ['solaris'], options: ['-a'] },
      { tools: SS, options: ['-B'] },
    ],
  },
  {
    state: 'DELETE_TCB',
    spellings: [
      spelling('DELETE_TCB', ['windows']),
      spelling('DeleteTCB', ['powershell']),
      spelling('Delete TCB', ['netsh']),
    ],
    side: null,
    source: 'RFC 4022 (tcpConnectionState deleteTCB)',
    shownWith: [],
  },
  {
    state: 'UNKNOWN',
    spellings: [
      spelling('UNKNOWN', [...LINUX, ...SS]),
      spelling('UNBEKANNT', ['net-tools (de)']),
      spelling('INCONNU', ['net-tools (fr)']),
      spelling('不明', ['net-tools (ja)']),
      spelling('NEZNÁM', ['net-tools (cs)']),
      spelling('TUNDMATU', ['net-tools (et)']),
      spelling('DESCONHECIDA', ['net-tools (pt-BR)']),
    ],
    side: null,
    source: 'net-tools netstat.c',
    shownWith: [],
  },
  {
    state: 'NONE',
    spellings: [],
    side: null,
    source: 'RFC 768',
    shownWith: [
      { tools: ['windows', 'macos', 'freebsd', 'openbsd', 'netbsd', 'solaris', 'aix', 'hpux'], options: ['-a'] },
      { tools: LINUX, options: ['-a', '-l', '-u'] },
      { tools: SS, options: ['-a', '-l'] },
    ],
  },
]

const byState = new Map(stateFacts.map((facts) => [facts.state, facts]))
const bySpelling = new Map<string, StateTopic>([
  ...connectionStates.map((state) => [plain(state), state] as const),
  ...stateFacts.flatMap(({ state, spellings }) => spellings.map(({ text }) => [plain(text), state] as const)),
  ...['NONE', 'UDP', '-', ''].map((text) => [plain(text), 'NONE'] as const),
  [plain('TIMED_WAIT'), 'TIME_WAIT'],
  [plain('SYN_SEND'), 'SYN_SENT'],
])

/** What is known of one state. */
export function factsOf(state: StateTopic): StateFacts {
  return byState.get(state) as StateFacts
}

/** The state that a word stands for, in any spelling and any case; undefined when it is none. */
export function stateNamed(text: string): StateTopic | undefined {
  return bySpelling.get(plain(text))
}

function spelling(text: string, tools: readonly string[]): Spelling {
  return { text, tools }
}

/** A spelling without what differs between tools: case, the marks between words, the dots of an umlaut. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[\s_-]/g, '')
}
