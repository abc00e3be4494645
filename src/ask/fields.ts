import type { Capture, Row, Section, View } from '../report/types.ts'
import { viewNames } from '../report/views/names.ts'
import { suggestion } from '../text/nearest.ts'
import { checkField, FieldError, isField, ownPath } from '../write/field-names.ts'
import { QuestionError } from './question.ts'
import { isShared, readField } from './read-field.ts'

/** A value of a row as an answer has it. */
export type FieldValue = string | number | boolean | null

/** A run of the command, with the source that it stands in. */
export interface Run {
  readonly source: string
  /** Number of the run in its source. */
  readonly number: number
  readonly capture: Capture
  /** The machine that the source came from, or that the last prompt names. */
  readonly host: string | null
}

/** How the value of a field is found. */
export type Field =
  | { readonly name: string; readonly ofRun: (run: Run) => FieldValue }
  | { readonly name: string; readonly ofRow: (row: Row, section: Section, run: Run) => FieldValue }

/**
 * The views whose rows have all of these fields, in the order of the schema.
 * @param only the one view that is looked at; all of them unless given
 * @throws QuestionError when a field is in none of them, or they are in none together.
 */
export function viewsWith(names: readonly string[], only?: string): readonly View[] {
  const views = only === undefined ? viewNames : viewNames.filter((view) => view === only)
  if (views.length === 0)
    throw new QuestionError('view', `'${only}' is no view. ${suggestion(only as string, viewNames)}`)
  for (const name of names) check(name, only)
  const found = views.filter((view) => names.every((name) => isOfRun(name) || isField(name, 'by', view)))
  if (found.length > 0) return found
  throw new QuestionError('by', `No view has ${names.join(', ')} together.`)
}

function check(name: string, view: string | undefined): void {
  try {
    checkField(name, 'by', view)
  } catch (error) {
    throw error instanceof FieldError ? new QuestionError('by', error.message) : error
  }
}

/** How the value of a field is found, by its name in a record of NDJSON: `state`, `local.port`, `source`. */
export function fieldNamed(name: string): Field {
  if (name === 'capture') return { name, ofRun: ({ number }) => number }
  const read = readField(name)
  if (isOfRun(name)) return { name, ofRun: (run) => plain(read(NO_ROW, NO_SECTION, run.capture, run)) }
  return { name, ofRow: (row, section, run) => plain(read(row, section, run.capture, run)) }
}

const NO_ROW = {} as Row
const NO_SECTION = {} as Section

/** Whether a run says the field of all its rows; its tables say the view and the title of theirs. */
function isOfRun(name: string): boolean {
  return name === 'capture' || (isShared(name) && name !== 'view' && name !== 'title')
}

/** The key of a row that a field is found under; a record calls a row's own source `rowSource`, since it has a source itself. */
export function keyOf(name: string): string {
  return ownPath(name)[0] ?? name
}

/** Values that have a text, such as ends, are that text; others that have parts are JSON. */
function plain(value: unknown): FieldValue {
  if (typeof value !== 'object' || value === null) return (value as FieldValue | undefined) ?? null
  return 'text' in value && typeof value.text === 'string' ? value.text : JSON.stringify(value)
}
