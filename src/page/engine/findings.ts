import type { ConnectionRow, ConnectionState } from '../../index.ts'
import type { TableQuery } from './query.ts'
import { isTcp, programOf, remoteHostOf } from './sockets.ts'

/** From how many rows on something is a finding. Bytes for the send queue. */
export const thresholds = {
  /** CLOSE_WAIT rows of one program: it was told of the end and did not close. */
  closeWait: 5,
  /** SYN_SENT rows to one host: a client rarely tries more at once. */
  synSent: 3,
  /** SYN_RECEIVED rows: a handshake is over within one round trip. */
  synReceived: 10,
  /** TIME_WAIT rows: a twentieth of the ports that a Windows client has (16,384), rounded up. */
  timeWait: 1000,
  /** FIN_WAIT_2 rows: peers that do not close. */
  finWait2: 10,
  /** Bytes in the send queue of one ESTABLISHED row that the peer has not acknowledged. */
  sendQueueBytes: 16_384,
  /** Listeners on every address. */
  everywhere: 1,
} as const

/** What a finding is about. */
export type FindingCode =
  | 'close-wait'
  | 'syn-sent'
  | 'syn-received'
  | 'time-wait'
  | 'fin-wait-2'
  | 'send-queue'
  | 'everywhere'

/** Something that the sockets of one run show together. */
export interface Finding {
  readonly code: FindingCode
  /** The run in which it is plainest. */
  readonly capture: number
  /** In how many runs it is seen. */
  readonly runs: number
  /** How many rows show it. */
  readonly rows: number
  readonly threshold: number
  readonly state: ConnectionState
  /** The program they belong to; null when none was printed. */
  readonly program: string | null
  /** The peer they have in common. */
  readonly host: string | null
  /** The largest send queue, in bytes. */
  readonly bytes: number | null
  /** Shows these rows, and perhaps others, in the table. */
  readonly filter: TableQuery['filter']
}

/** What the TCP sockets of one run show. */
export function findingsOf(rows: readonly ConnectionRow[], capture: number): Finding[] {
  const inState = (state: ConnectionState) => rows.filter((row) => row.state === state && isTcp(row))
  const finding = (
    code: FindingCode,
    state: ConnectionState,
    of: readonly ConnectionRow[],
    threshold: number,
    more: Partial<Finding> = {},
  ): Finding => {
    const filter = {
      state,
      ...(more.program && { program: more.program }),
      ...(more.host && { text: `"${more.host}"` }),
    }
    const common = { capture, runs: 1, program: null, host: null, bytes: null }
    return { ...common, code, state, rows: of.length, threshold, filter, ...more }
  }
  const many = (code: FindingCode, state: ConnectionState, threshold: number): Finding[] => {
    const of = inState(state)
    return of.length < threshold ? [] : [finding(code, state, of, threshold)]
  }

  const leaks = groups(inState('CLOSE_WAIT'), programOf)
    .filter(([, of]) => of.length >= thresholds.closeWait)
    .map(([program, of]) => finding('close-wait', 'CLOSE_WAIT', of, thresholds.closeWait, { program }))
  const silent = groups(inState('SYN_SENT'), remoteHostOf)
    .filter(([host, of]) => host !== null && of.length >= thresholds.synSent)
    .map(([host, of]) => finding('syn-sent', 'SYN_SENT', of, thresholds.synSent, { host }))
  const filled = inState('ESTABLISHED').filter(({ sendQueue }) => Number(sendQueue ?? 0) >= thresholds.sendQueueBytes)
  const bytes = filled.reduce((most, { sendQueue }) => Math.max(most, Number(sendQueue)), 0)
  const everywhere = inState('LISTEN').filter(({ local }) => local.wildcard)
  return [
    ...leaks,
    ...silent,
    ...many('syn-received', 'SYN_RECEIVED', thresholds.synReceived),
    ...many('time-wait', 'TIME_WAIT', thresholds.timeWait),
    ...many('fin-wait-2', 'FIN_WAIT_2', thresholds.finWait2),
    ...(filled.length === 0
      ? []
      : [finding('send-queue', 'ESTABLISHED', filled, thresholds.sendQueueBytes, { bytes })]),
    ...(everywhere.length < thresholds.everywhere
      ? []
      : [finding('everywhere', 'LISTEN', everywhere, thresholds.everywhere)]),
  ]
}

/** Findings of several runs: of those about the same, the one with the most rows. */
export function worstOf(findings: readonly Finding[]): Finding[] {
  const worst = new Map<string, Finding>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.program, finding.host])
    const known = worst.get(key)
    const plainer = !known || finding.rows > known.rows ? finding : known
    worst.set(key, { ...plainer, runs: (known?.runs ?? 0) + 1 })
  }
  return [...worst.values()]
}

/** Rows that have something in common, the largest group first. */
function groups(
  rows: readonly ConnectionRow[],
  nameOf: (row: ConnectionRow) => string | null,
): [name: string | null, rows: ConnectionRow[]][] {
  return [...Map.groupBy(rows, nameOf)].sort(([, a], [, b]) => b.length - a.length)
}
