import type { ConnectionRow, Row, Section } from '../../report/types.ts'
import type { FieldValue } from '../fields.ts'
import { QuestionError } from '../question.ts'
import { programOf } from '../sockets.ts'

/** How the rows of a view are followed over runs. */
export interface Followed {
  /** What tells them apart, for people. */
  readonly names: readonly string[]
  /** The field that changes over time. */
  readonly state: string
  /** What else they are asked for. */
  readonly others: readonly string[]
}

const followed: Readonly<Record<string, Followed>> = {
  connections: {
    names: ['protocol', 'local', 'foreign'],
    state: 'state',
    others: ['key', 'stateText', 'program', 'pid', 'owner'],
  },
  'unix-sockets': { names: ['type', 'path', 'inode'], state: 'state', others: ['stateText', 'program', 'pid'] },
  routes: { names: ['destination', 'gateway', 'netmask', 'interface'], state: 'flags', others: [] },
}

/** How rows of a view are followed. @throws QuestionError when nothing tells them apart from run to run. */
export function followedIn(view: string): Followed {
  if (Object.hasOwn(followed, view)) return followed[view] as Followed
  throw new QuestionError('view', `'${view}' has no timeline. Known: ${Object.keys(followed).join(', ')}.`)
}

/** What can change of a row while it stays the same row. */
export interface Condition {
  /** Its state, or as printed where that is no known one; of a route its flags. */
  readonly state: string | null
  readonly program: string | null
  readonly pid: number | null
}

type Values = Readonly<Record<string, unknown>>

/** The condition that a row is in. */
export function conditionOf(row: Row, { state }: Followed): Condition {
  const values = row as unknown as Values
  return {
    state: (values[state] ?? values.stateText ?? null) as string | null,
    program: programOf(row as ConnectionRow),
    pid: (values.pid ?? null) as number | null,
  }
}

/** What tells a row apart, for people: of an end its text. */
export function factsOf(row: Row, section: Section, { names }: Followed): Record<string, FieldValue> {
  const values = row as unknown as Values
  const ofSection = section as unknown as Values
  return Object.fromEntries(names.map((name) => [name, textOf(values[name] ?? ofSection[name])]))
}

function textOf(value: unknown): FieldValue {
  if (typeof value === 'object' && value !== null) return (value as { text: string }).text
  return (value as Exclude<FieldValue, null> | undefined) ?? null
}
