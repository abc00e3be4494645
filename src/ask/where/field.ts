import { checkField, FieldError, SEVERAL } from '../../write/field-names.ts'
import { isShared, type Around as Place, type Read as ReadValue, readField } from '../read-field.ts'
import type { Word } from './query.ts'
import { WhereError } from './where-error.ts'

/** What stands around a row beside its section and its capture. */
export interface Around extends Place {
  /** The text of the row as printed; null where there is none, as on the live machine. */
  text(): string | null
}

/** Reads the value of a field of a row; undefined or null where there is none. */
export type Read = ReadValue

/** A field that a query can name. */
export interface Field {
  readonly name: string
  /** How its values are held against those of a query. */
  readonly kind: 'value' | 'state' | 'port' | 'program'
  /** Whether a run says it of all its rows. */
  readonly isOfRun: boolean
  /** Where its values stand: one of them is enough. */
  readonly reads: readonly Read[]
}

/**
 * The field of a name.
 * @throws WhereError where there is none, with the name that is likely meant.
 */
export function fieldOf(word: Word): Field {
  const { text: name } = word
  try {
    checkField(name, 'where')
  } catch (error) {
    throw error instanceof FieldError ? new WhereError(error.message, word) : error
  }
  const names = Object.hasOwn(SEVERAL, name) ? (SEVERAL[name] as readonly string[]) : [name]
  const isOfRun = isShared(name)
  if (name === 'state') return { name, kind: 'state', isOfRun, reads: [(row) => row] }
  if (!names.every((one) => one.endsWith('.port') && one !== 'row.port'))
    return { name, kind: /program$/i.test(name) ? 'program' : 'value', isOfRun, reads: names.map(readField) }
  return { name, kind: 'port', isOfRun, reads: names.map((one) => readField(one.slice(0, -'.port'.length))) }
}
