import { nameRules } from './name-rules.ts'

/** What the name of a file says of the run of the command in it. */
export interface Hints {
  readonly command?: string
  /** The file of the machine that this is a copy of. */
  readonly copyOf?: string
  readonly capturedAt?: string
  /** The machine that it came from. */
  readonly host?: string
}

/** Looks a name, with its folders, up in the rules; what no rule knows says nothing. */
export function hintsOf(path: readonly string[]): Hints {
  const name = path.join('/')
  const found: { -readonly [Fact in keyof Hints]: Hints[Fact] } = {}
  for (const { matches } of nameRules) {
    const groups = matches.exec(name)?.groups
    if (!groups) continue
    const capturedAt = timeOf(groups)
    if (groups.command !== undefined) found.command = commandOf(groups.command, groups.namespace)
    if (groups.copyOf !== undefined) found.copyOf = `/${groups.copyOf}`
    if (groups.host !== undefined) found.host = groups.host
    if (capturedAt) found.capturedAt = capturedAt
  }
  return found
}

function commandOf(name: string, namespace: string | undefined): string {
  const command = name.replaceAll('_', ' ')
  return namespace === undefined ? command : `ip netns exec ${namespace} ${command}`
}

/** Names have local time without a zone, years of two digits, often minutes and no seconds. */
function timeOf({ yy, mm, dd, hh, min }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (!yy || !mm || !dd || !hh || !min) return undefined
  const isTime =
    Number(mm) >= 1 && Number(mm) <= 12 && Number(dd) >= 1 && Number(dd) <= 31 && Number(hh) < 24 && Number(min) < 60
  return isTime ? `20${yy}-${mm}-${dd}T${hh}:${min}` : undefined
}
