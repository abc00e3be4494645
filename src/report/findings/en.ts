import type { Finding } from '../types.ts'
import type { FindingsWords, WriteNumber } from './words.ts'

const connections = ({ rows, state }: Finding, number: WriteNumber): string =>
  `${number(rows)} ${rows === 1 ? 'connection' : 'connections'} in ${state}`

const ofWhom = ({ program, pid }: Finding): string => {
  if (program !== null) return `of ${program}${pid === null ? '' : ` (PID ${pid})`}`
  return pid === null ? '(no program printed)' : `of PID ${pid}`
}

const events = ({ value, rate, runs }: Finding, number: WriteNumber, what: string): string => {
  const since = runs.of > 1 ? 'between the first run and the last' : 'since the counters began'
  return `${number(value ?? 0)} ${what} ${since}${rate === null ? '' : `, ${number(rate)} a second`}`
}

const share = ({ share }: Finding, number: WriteNumber): string => `${number((share ?? 0) * 100)} %`

/** What findings say in English. */
export const en: FindingsWords = {
  'close-wait': {
    title: 'A program does not close its connections',
    seen: (finding, number) =>
      `${connections(finding, number)} ${ofWhom(finding)}: the peer has closed, and the program on this machine has not. If their number grows, the program leaks connections.`,
    threshold: (value) => `Reported when one program has at least ${value}.`,
    advice:
      'Look in the program for connections that are not closed after errors or time-outs; to restart it frees them for the moment.',
  },
  'syn-received': {
    title: 'Many handshakes are not completed',
    seen: (finding, number) => `${connections(finding, number)}: a SYN flood, or answers get lost on their way back.`,
    threshold: (value) => `Reported when one run has at least ${value}.`,
    advice: 'Look at where they come from; check that SYN cookies are on, and that the way back is the way there.',
  },
  'listen-queue': {
    title: 'A listener does not accept as fast as connections come',
    seen: (finding, number) =>
      `The queue of ${number(finding.rows)} ${finding.rows === 1 ? 'listener' : 'listeners'} ${ofWhom(finding)} is full: further connections are dropped or refused.`,
    threshold: () => 'Reported when as many connections wait as the queue takes.',
    advice:
      'See why the program does not accept: it hangs, or it has too few threads. A longer backlog only helps with bursts.',
  },
  'listen-overflow': {
    title: 'Connections were dropped because a listener was full',
    seen: (finding, number) => `${events(finding, number, 'connections were dropped')} (${finding.subject}).`,
    threshold: (value) => `Reported from ${value} on.`,
    advice: 'Find the listener whose Recv-Q reaches its Send-Q (ss -ltn), and see why its program does not accept.',
  },
  'syn-sent': {
    title: 'A host does not answer',
    seen: (finding, number) =>
      `${connections(finding, number)} to ${finding.host}: it is down, the address is wrong, or a firewall drops the packets.`,
    threshold: (value) => `Reported when there are at least ${value} to one host.`,
    advice: 'Try the host and port from another machine, and look at the rules of the firewalls between.',
  },
  'send-queue': {
    title: 'A peer does not take its data',
    seen: (finding, number) =>
      `${connections(finding, number)} with a filled send queue, ${number(finding.value ?? 0)} bytes in the largest: the peer reads too slowly, or it is gone.`,
    threshold: (value) => `Reported when at least ${value} bytes are not acknowledged.`,
    advice:
      'Look at the same connection on the peer: a filled Recv-Q there is a program that does not read; none is the network.',
  },
  'fin-wait-2': {
    title: 'Peers do not close their side',
    seen: (finding, number) =>
      `${connections(finding, number)}: this machine closed first, and the programs of the peers have not.`,
    threshold: (value) => `Reported when one run has at least ${value}.`,
    advice: 'The peers have these connections in CLOSE_WAIT: it is their programs that do not close.',
  },
  'time-wait': {
    title: 'Very many connections were closed a short time ago',
    seen: (finding, number) =>
      `${connections(finding, number)}: each holds its port until it is over. A client that opens many can run out of ports.`,
    threshold: (value) => `Reported when one run has at least ${value}.`,
    advice: 'Keep connections open and use them again (keep-alive, a pool); widen the range of ephemeral ports.',
  },
  retransmission: {
    title: 'Many segments were sent again',
    seen: (finding, number) =>
      `${events(finding, number, 'segments were sent again')}, ${share(finding, number)} of all: a path loses packets, or a peer is gone.`,
    threshold: (value) => `Reported from a share of ${value} on.`,
    advice:
      'See which connections are concerned (ss -ti, retrans), and look for errors on the interfaces of that path.',
  },
  'receive-buffer': {
    title: 'Datagrams came and were thrown away',
    seen: (finding, number) =>
      `${events(finding, number, 'datagrams of UDP were lost')}, ${share(finding, number)} of all (${finding.subject}): a program reads more slowly than they come.`,
    threshold: (value) => `Reported from a share of ${value} on.`,
    advice: 'Find the socket whose Recv-Q is filled, and give it a larger receive buffer or the program more time.',
  },
  'interface-loss': {
    title: 'An interface loses packets',
    seen: (finding, number) =>
      `${finding.subject}: ${events(finding, number, 'packets were dropped or damaged')}, ${share(finding, number)} of all.`,
    threshold: (value) => `Reported from a share of ${value} on.`,
    advice:
      'Errors speak for the cable, the duplex mode or the card; drops for a machine that does not keep up, or for a filter.',
  },
  everywhere: {
    title: 'Listening on all addresses',
    seen: ({ rows }, number) =>
      `${number(rows)} TCP ${rows === 1 ? 'listener takes' : 'listeners take'} connections on every address of this machine.`,
    threshold: () => 'Always reported. That is what servers do; look for one that you did not expect.',
    advice: 'Bind what only this machine needs to its loopback address.',
  },
}
