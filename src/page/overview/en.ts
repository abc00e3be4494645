import type { Finding, FindingCode } from '../engine/findings.ts'

/** What a finding says: its title, what was seen, and from what on it is said. */
export interface FindingWords {
  readonly title: string
  seen(finding: Finding, number: (value: number) => string): string
  threshold(value: string): string
}

const rows = (count: number, number: (value: number) => string, state: string): string =>
  `${number(count)} ${count === 1 ? 'connection' : 'connections'} in ${state}`

const findings: Readonly<Record<FindingCode, FindingWords>> = {
  'close-wait': {
    title: 'A program does not close its connections',
    seen: ({ rows: count, state, program }, number) =>
      `${rows(count, number, state)} ${program === null ? '(no program printed)' : `of ${program}`}: the peer has closed, and the program on this machine has not. If their number grows, the program leaks connections.`,
    threshold: (value) => `Reported when one program has at least ${value}.`,
  },
  'syn-sent': {
    title: 'A host does not answer',
    seen: ({ rows: count, state, host }, number) =>
      `${rows(count, number, state)} to ${host}: it is down, the address is wrong, or a firewall drops the packets.`,
    threshold: (value) => `Reported when there are at least ${value} to one host.`,
  },
  'syn-received': {
    title: 'Many handshakes are not completed',
    seen: ({ rows: count, state }, number) =>
      `${rows(count, number, state)}: a SYN flood, or answers get lost on their way back.`,
    threshold: (value) => `Reported when one run has at least ${value}.`,
  },
  'time-wait': {
    title: 'Very many connections were closed a short time ago',
    seen: ({ rows: count, state }, number) =>
      `${rows(count, number, state)}: each holds its port until it is over. A client that opens many can run out of ports.`,
    threshold: (value) => `Reported when one run has at least ${value}.`,
  },
  'fin-wait-2': {
    title: 'Peers do not close their side',
    seen: ({ rows: count, state }, number) =>
      `${rows(count, number, state)}: this machine closed first, and the programs of the peers have not.`,
    threshold: (value) => `Reported when one run has at least ${value}.`,
  },
  'send-queue': {
    title: 'A peer does not take its data',
    seen: ({ rows: count, state, bytes }, number) =>
      `${rows(count, number, state)} with a filled send queue, ${number(bytes ?? 0)} bytes in the largest: the peer reads too slowly, or it is gone.`,
    threshold: (value) => `Reported when at least ${value} bytes are not acknowledged.`,
  },
  everywhere: {
    title: 'Listening on all addresses',
    seen: ({ rows: count }, number) =>
      `${number(count)} TCP ${count === 1 ? 'listener takes' : 'listeners take'} connections on every address of this machine.`,
    threshold: () => 'Always reported. That is what servers do; look for one that you did not expect.',
  },
}

/** The overview tab in English. */
export const en = {
  tab: 'Overview',
  /** Several runs are shown together. */
  together: 'The sockets of all runs are added up here. Choose one run above to see it alone.',
  sockets: (count: string): string => `${count} sockets.`,
  findings: {
    title: 'Findings',
    none: 'Nothing stands out.',
    texts: findings,
    rows: 'Show the rows',
    allRows: (state: string): string => `Show all rows in ${state}`,
    explain: (state: string): string => `What ${state} means`,
    runs: (run: string, runs: string): string => `Seen in ${runs} runs, most clearly in run ${run}.`,
  },
  charts: {
    states: 'States',
    protocols: 'Protocols',
    hosts: 'Remote hosts',
    programs: 'Programs',
    value: { states: 'State', protocols: 'Protocol', hosts: 'Host', programs: 'Program' },
    count: 'Sockets',
    asTable: 'As a table',
    others: (values: string, rows: string): string => `${values} others with ${rows} sockets`,
    stateless: (count: string): string => `${count} sockets have no state (UDP and others).`,
    none: 'Not printed.',
    summary: (title: string, bars: string): string => `${title}: ${bars}`,
  },
  diagram: {
    title: 'The states of TCP, and how many connections are in each',
    hint: 'Choose a state to read what it means.',
    state: (state: string, count: string): string => `${state}: ${count} connections`,
    others: 'Outside the diagram',
    none: 'No state',
    close: 'Close',
    waits: 'Waits for',
    duration: 'How long',
    finding: 'What it may show',
    advice: 'What to do',
    rows: (count: string): string => `Show its ${count} rows`,
  },
  listeners: {
    title: 'Listening',
    none: 'No listener was printed.',
    protocol: 'Protocol',
    address: 'Local address',
    port: 'Port',
    service: 'Service',
    program: 'Program',
    pid: 'PID',
    line: 'Line',
    everywhere: 'all addresses',
  },
}
