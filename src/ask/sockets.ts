import type { ConnectionRow } from '../report/types.ts'

/** The peer of a socket: its address, or its name where only that was printed; null when it has none. */
export function foreignHostOf({ foreign, state }: ConnectionRow): string | null {
  if (!foreign || foreign.wildcard || state === 'LISTEN') return null
  return foreign.address ?? foreign.host ?? (foreign.port === null && foreign.service === null ? null : foreign.text)
}

/** The program of a socket as printed, or its executable; null when neither was printed. */
export function programOf({ program, owner }: ConnectionRow): string | null {
  return program ?? owner?.executable ?? null
}

/** Whether a socket waits for anyone: a listener, or a stateless one (UDP) without a peer. */
export function isListener({ state, stateText, protocol, foreign }: ConnectionRow): boolean {
  if (state === 'LISTEN') return true
  return protocol?.startsWith('udp') === true && !state && !stateText && (!foreign || foreign.wildcard)
}

/** Whether a socket is one of TCP: its states are those of RFC 9293. */
export function isTcp({ protocol }: ConnectionRow): boolean {
  return protocol === 'tcp' || protocol === 'mptcp'
}
