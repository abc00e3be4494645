import { sentenceOf } from '../report/issues.ts'
import type { Issue } from '../report/types.ts'
import { visible } from '../write/visible.ts'
import type { Terminal } from './terminal.ts'

/** How much is said on standard error: errors alone, or also issues, in short or all of them. */
export type Loudness = 'errors' | 'summary' | 'all'

/** Says things on standard error. */
export interface Messages {
  error(text: string): void
  /** Something that was not done although no error; only --quiet keeps it back. */
  notice(text: string): void
  hint(text: string): void
  /** Follows the issues of one source; `close` sums up what was not said. */
  issues(file: string): { hear(issue: Issue): void; close(): void }
  /** Lines that could not be read, where this is a failure. */
  unread(file: string, lines: number, first: readonly Issue[]): void
}

const SHOWN = 5

/** A pipe hears of errors only; a terminal gets the first issues of each source. */
export function loudnessOf(options: { quiet?: boolean; verbose?: boolean }, terminal: Terminal): Loudness {
  if (options.quiet) return 'errors'
  if (options.verbose) return 'all'
  return terminal.errors ? 'summary' : 'errors'
}

/** Makes the voice of a run. Nothing in a file's name or text can steer the terminal. */
export function messages(loudness: Loudness, write: (text: string) => void, quiet = false): Messages {
  const say = (text: string) => write(`${visible(text)}\n`)
  return {
    error: (text) => say(`netscribe: ${text}`),
    notice(text) {
      if (!quiet) say(`netscribe: ${text}`)
    },
    hint(text) {
      if (loudness !== 'errors') say(text)
    },
    issues(file) {
      let held = 0
      let said = 0
      return {
        hear(issue) {
          if (!isWorthSaying(issue, loudness)) return
          if (loudness === 'all' || said < SHOWN)
            say(`${placeOf(file, issue)}: ${issue.severity}: ${sentenceOf(issue)}`)
          else held++
          said++
        },
        close() {
          if (held > 0) say(`${file}: ${held} more; --verbose shows all`)
        },
      }
    },
    unread(file, lines, first) {
      say(`netscribe: ${file}: ${lines === 1 ? '1 line' : `${lines} lines`} could not be read`)
      for (const issue of first) say(`  ${placeOf(file, issue)}: ${(issue.text ?? '').trim()}`)
      if (lines > first.length) say(`  … and ${lines - first.length} more`)
    },
  }
}

/** What is not recognised at all is an error of its own, said in every case. */
function isWorthSaying(issue: Issue, loudness: Loudness): boolean {
  if (loudness === 'errors' || issue.code === 'nothing-recognised') return false
  return loudness === 'all' || issue.severity !== 'info'
}

function placeOf(file: string, issue: Issue): string {
  return issue.line ? `${file}:${issue.line}` : file
}
