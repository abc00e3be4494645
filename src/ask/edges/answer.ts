import { isLoopback } from './addresses.ts'
import type { Conversations, End } from './conversations.ts'
import { serviceEndOf } from './service-end.ts'

/** A machine, or an address of which no machine is known. */
export interface EdgeNode {
  readonly name: string
  /** The machine's own name; null where only its address is known. */
  readonly host: string | null
  /** The addresses that it has in conversations. */
  readonly addresses: readonly string[]
}

/** One end of an edge. */
export interface EdgeEnd {
  /** Name of the node. */
  readonly node: string
  /** Programs of its sockets, the one with the most first; none where no output of this end says them. */
  readonly programs: readonly string[]
  /** How many of its sockets were seen in which state last. */
  readonly states: Readonly<Record<string, number>>
}

/** All conversations of one machine with a service of another one, or of the same. */
export interface Edge {
  readonly from: EdgeEnd
  readonly to: EdgeEnd
  /** Null where nothing printed says it. */
  readonly protocol: string | null
  /** The port of the service; null where nothing tells it from that of the client, or none was printed. */
  readonly port: number | null
  /** Its name as printed. */
  readonly service: string | null
  /** Whether which end is the service follows from the numbers of the ports alone. */
  readonly inferred: boolean
  /** How many different ones there were: a connection that several runs print, or both of its ends, is one. */
  readonly connections: number
}

/** Who talks to whom. */
export interface EdgesAnswer {
  readonly ask: 'edges'
  /** Runs of the command that were looked at. */
  readonly runs: number
  readonly nodes: readonly EdgeNode[]
  /** The one with the most connections first. */
  readonly edges: readonly Edge[]
  /** Rows whose address was cut: they may be any. */
  readonly unidentified: number
  /** Rows for which there was no room. */
  readonly uncounted: number
}

/** Makes the answer of the conversations that were gathered. */
export function answerOf(conversations: Conversations): EdgesAnswer {
  const nodes = new Map<string, { host: string | null; addresses: Set<string> }>()
  const edges = new Map<string, Gathered>()
  const nodeOf = (end: End, peer: End): string => {
    const { name, host } = named(end, peer, conversations)
    const node = nodes.get(name) ?? { host, addresses: new Set() }
    nodes.set(name, node)
    node.addresses.add(end.address)
    return name
  }
  for (const conversation of conversations.all.values()) {
    const { protocol } = conversation
    const { client, server, isKnown, inferred } = serviceEndOf(conversation, conversations)
    const [from, to] = [nodeOf(client, server), nodeOf(server, client)]
    const port = isKnown ? server.port : null
    const service = isKnown ? server.service : null
    const key = JSON.stringify([from, to, protocol, port ?? service])
    const edge = edges.get(key) ?? new Gathered(from, to, { protocol, port, service })
    edges.set(key, edge)
    edge.add(
      conversations.programAt(client, protocol),
      client.state,
      conversations.programAt(server, protocol),
      server.state,
    )
    edge.inferred &&= inferred
    edge.service ??= service
  }
  return {
    ask: 'edges',
    runs: conversations.runs,
    nodes: [...nodes].map(([name, { host, addresses }]) => ({ name, host, addresses: [...addresses] })),
    edges: [...edges.values()].map((edge) => edge.whole()).sort((a, b) => b.connections - a.connections),
    unidentified: conversations.unidentified,
    uncounted: conversations.uncounted,
  }
}

/** What an end is called: its machine, else its address; an address that every machine has, with the source that it stands in. */
function named(end: End, peer: End, conversations: Conversations): { name: string; host: string | null } {
  const inside = isLoopback(end.address)
  const host = conversations.hostOf(inside && !end.place ? { ...end, place: peer.place } : end)
  if (host !== null) return { name: host, host }
  const place = end.place ?? peer.place
  return { name: inside && place ? `${end.address} (${place.source})` : end.address, host }
}

/** What is said of all sockets of one end. */
class Side {
  private readonly programs = new Map<string, number>()
  private readonly states = new Map<string, number>()
  private readonly node: string

  constructor(node: string) {
    this.node = node
  }

  add(program: string | null, state: string | null): void {
    if (program !== null) this.programs.set(program, (this.programs.get(program) ?? 0) + 1)
    if (state !== null) this.states.set(state, (this.states.get(state) ?? 0) + 1)
  }

  whole(): EdgeEnd {
    const programs = [...this.programs].sort(([, a], [, b]) => b - a).map(([name]) => name)
    return { node: this.node, programs, states: Object.fromEntries([...this.states].sort(([, a], [, b]) => b - a)) }
  }
}

class Gathered {
  inferred = true
  service: string | null
  private connections = 0
  private readonly from: Side
  private readonly to: Side
  private readonly kind: Pick<Edge, 'protocol' | 'port' | 'service'>

  constructor(from: string, to: string, kind: Pick<Edge, 'protocol' | 'port' | 'service'>) {
    this.from = new Side(from)
    this.to = new Side(to)
    this.kind = kind
    this.service = kind.service
  }

  add(client: string | null, clientState: string | null, server: string | null, serverState: string | null): void {
    this.connections++
    this.from.add(client, clientState)
    this.to.add(server, serverState)
  }

  whole(): Edge {
    const { kind, service, inferred, connections } = this
    return { from: this.from.whole(), to: this.to.whole(), ...kind, service, inferred, connections }
  }
}
