import type { SocketState } from '../../table/cells/state.ts'
import type { Dialect, Words } from '../../table/dialect.ts'

/** The word that a tool prints in a language for a canonical state: `FIN_WAIT2`, `HERGESTELLT`; null when it has none. */
export function printedState(state: string, isUnix: boolean, { states }: Dialect, words: Words): string | null {
  const translated = Object.entries((isUnix ? words.unixStates : words.states) ?? {}).find(
    ([, canonical]) => canonical === state,
  )
  if (translated) return translated[0]
  const spelled = isUnix ? undefined : states?.[state as SocketState]
  return spelled === undefined ? state : spelled
}
