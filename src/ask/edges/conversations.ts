import type { ConnectionRow, Row } from '../../report/types.ts'
import type { Run } from '../fields.ts'
import { kept } from '../kept.ts'
import { foreignHostOf, isListener, programOf } from '../sockets.ts'
import { isLoopback, plainAddress } from './addresses.ts'

/** So many conversations, listeners and addresses are kept: some hundred megabytes. */
const MOST_KEPT = 250_000

type Endpoint = ConnectionRow['local']

/** Where a row was printed. */
export interface Place {
  /** The machine, where it is known. */
  readonly host: string | null
  /** What stands for it where it is not: the source. */
  readonly source: string
}

/** One end of a conversation, and what the machine that it is on said of it. */
export interface End {
  readonly address: string
  readonly port: number | null
  readonly service: string | null
  /** Where it was printed as the local end; null when only its peer said anything. */
  place: Place | null
  state: string | null
  program: string | null
}

/** A protocol and two ends, seen from one of them or from both. */
export interface Conversation {
  /** Null where nothing printed says it. */
  readonly protocol: string | null
  /** The end that was seen as the local one first, and its peer. */
  readonly ends: readonly [End, End]
}

/** Gathers who talks to whom over the runs of the command: a conversation is kept once, whichever end it was seen from. */
export class Conversations {
  readonly all = new Map<string, Conversation>()
  runs = 0
  /** Rows for which there was no room, and rows whose address was cut, which may be any. */
  uncounted = 0
  unidentified = 0
  /** The protocols and ports that programs listen on, by the machine. */
  private readonly listeners = new Map<string, Map<string, string | null>>()
  /** The machine that has an address; null where several have it. */
  private readonly owners = new Map<string, string | null>()
  private room: number
  private place: Place = { host: null, source: '-' }

  constructor(room = MOST_KEPT) {
    this.room = room
  }

  begin({ capture, host, source }: Run): void {
    this.runs++
    this.place = { host: capture.host ?? host, source }
  }

  row(row: Row): void {
    const connection = row as ConnectionRow
    const { local, foreign } = connection
    if (local.truncated || foreign?.truncated) return void this.unidentified++
    const address = addressOf(local)
    if (address !== null) this.own(address)
    if (isListener(connection)) this.listen(connection)
    else if (address !== null && foreign && foreignHostOf(connection) !== null)
      this.converse(connection, address, foreign)
  }

  end(): void {}

  /** The machine that an end is on, where one is known. */
  hostOf({ place, address }: End): string | null {
    return place?.host ?? this.owners.get(address) ?? null
  }

  /** Whether a program listens where an end is. */
  listensAt(end: End, protocol: string | null): boolean {
    return this.listenersAt(end)?.has(portKey(protocol, end)) ?? false
  }

  /** The program of an end: its own, else that of the listener there. */
  programAt(end: End, protocol: string | null): string | null {
    return end.program ?? this.listenersAt(end)?.get(portKey(protocol, end)) ?? null
  }

  private listenersAt(end: End): Map<string, string | null> | undefined {
    const host = this.hostOf(end)
    if (host !== null) return this.listeners.get(placeKey({ host, source: '' }))
    return end.place ? this.listeners.get(placeKey(end.place)) : undefined
  }

  private own(address: string): void {
    const { host } = this.place
    if (host === null || isLoopback(address)) return
    const owner = this.owners.get(address)
    if (owner === undefined && this.take()) this.owners.set(kept(address), host)
    else if (owner !== host) this.owners.set(address, null)
  }

  private listen(row: ConnectionRow): void {
    const key = placeKey(this.place)
    const own = this.listeners.get(key) ?? new Map<string, string | null>()
    this.listeners.set(key, own)
    const port = portKey(row.protocol, row.local)
    const program = programOf(row)
    if (own.has(port) ? program !== null : this.take()) own.set(port, kept(program))
  }

  private converse(row: ConnectionRow, localAddress: string, foreign: Endpoint): void {
    const foreignAddress = addressOf(foreign)
    if (foreignAddress === null) return
    const [local, peer] = [endText(localAddress, row.local), endText(foreignAddress, foreign)]
    const isFirst = local < peer
    const inside = isLoopback(localAddress) || isLoopback(foreignAddress) ? placeKey(this.place) : ''
    const key = `${row.protocol}|${isFirst ? local : peer}|${isFirst ? peer : local}|${inside}`
    const conversation = this.seen(key, local) ?? this.begun(key, row, [localAddress, foreignAddress])
    if (!conversation) return void this.uncounted++
    const end = conversation.ends.find((one) => endText(one.address, one) === local) as End
    end.place = this.place
    end.state = kept(row.state ?? row.stateText ?? null)
    end.program = kept(programOf(row)) ?? end.program
  }

  /** A conversation that is known; another one where its local end was seen on another machine that has the same address. */
  private seen(key: string, local: string): Conversation | undefined {
    const known = this.all.get(key)
    const place = known?.ends.find((one) => endText(one.address, one) === local)?.place
    return place && place.host !== this.place.host ? this.all.get(this.apart(key)) : known
  }

  private apart(key: string): string {
    return `${key}|${placeKey(this.place)}`
  }

  private begun(key: string, { protocol, local, foreign }: ConnectionRow, addresses: [string, string]) {
    if (!this.take()) return undefined
    const ends = [local, foreign as Endpoint].map(
      ({ port, service }, i): End => ({
        address: kept(addresses[i] as string),
        port,
        service: kept(service),
        place: null,
        state: null,
        program: null,
      }),
    ) as [End, End]
    const conversation = { protocol: kept(protocol), ends } as const
    this.all.set(this.all.has(key) ? this.apart(key) : key, conversation)
    return conversation
  }

  private take(): boolean {
    return this.room > 0 && this.room-- > 0
  }
}

/** The address of an end, or the name that stands for it; null for any. */
function addressOf({ address, host, wildcard }: Endpoint): string | null {
  if (wildcard) return null
  return address === null ? host : plainAddress(address)
}

type Ported = Pick<End, 'port' | 'service'>

function endText(address: string, { port, service }: Ported): string {
  return `${address}#${port ?? service ?? ''}`
}

function portKey(protocol: string | null, { port, service }: Ported): string {
  return `${protocol}|${port ?? service ?? ''}`
}

function placeKey({ host, source }: Place): string {
  return host === null ? `source ${source}` : `host ${host}`
}
