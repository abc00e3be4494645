import type { Conversation, Conversations, End } from './conversations.ts'

/** Which end of a conversation is the service, and the port that it is known by. */
export interface ServiceEnd {
  readonly client: End
  readonly server: End
  /** Whether the port is one that tells the service; the ports of both ends may as well be those of clients. */
  readonly isKnown: boolean
  /** Whether only the numbers of the ports say so. */
  readonly inferred: boolean
}

/** The first port that Linux gives to clients (ip_local_port_range); IANA and other systems begin above (RFC 6335 §6). */
const FIRST_EPHEMERAL = 32_768

/** The first port that any user may listen on. */
const FIRST_OF_USERS = 1024

/** Finds the service: where a program listens, else what the states of the ends say, else what the numbers of their ports do. */
export function serviceEndOf({ protocol, ends: [a, b] }: Conversation, conversations: Conversations): ServiceEnd {
  const of = (server: End, inferred: boolean) => ({ client: server === a ? b : a, server, isKnown: true, inferred })
  const listening = [a, b].filter((end) => conversations.listensAt(end, protocol))
  if (listening.length === 1) return of(listening[0] as End, false)
  const asked = [a, b].find(({ state }) => state === 'SYN_RECEIVED')
  if (asked) return of(asked, false)
  const asking = [a, b].find(({ state }) => state === 'SYN_SENT')
  if (asking) return of(asking === a ? b : a, false)
  for (const isService of [isReserved, isNamed, isBelowEphemeral]) {
    const services = [a, b].filter(isService)
    if (services.length === 1) return of(services[0] as End, true)
  }
  return { client: a, server: b, isKnown: a.port !== null && a.port === b.port, inferred: true }
}

function isReserved({ port }: End): boolean {
  return port !== null && port < FIRST_OF_USERS
}

function isNamed({ service }: End): boolean {
  return service !== null
}

function isBelowEphemeral({ port }: End): boolean {
  return port !== null && port < FIRST_EPHEMERAL
}
