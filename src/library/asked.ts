import { type AnyFormat, needsOf } from '../ask/index.ts'
import type { Question } from '../ask/question.ts'
import type { Report } from '../report/types.ts'
import { checkedFields, formatsWithColumns } from '../write/export/chosen-fields.ts'
import { FieldError } from '../write/field-names.ts'
import type { Input, ParseOptions } from './inputs.ts'

/** What a question needs of a reading. A query may need any field of a row. */
export function askedBy(question: Question, { where }: ParseOptions) {
  const { view, only } = needsOf(question)
  return { view, only: where === undefined ? only : undefined, findings: false, empty: true }
}

/** @throws FieldError when a format has no columns, or no record such a field. */
export function columnsFor(format: AnyFormat, fields: readonly string[]): readonly string[] {
  const checked = checkedFields(fields)
  if (formatsWithColumns.some((name) => name === format)) return checked
  throw new FieldError(`${format} has no columns. Formats that have: ${formatsWithColumns.join(', ')}.`)
}

/** Whether there is a list of inputs. */
export function isSeveral(inputs: Input | readonly Input[]): inputs is readonly Input[] {
  return Array.isArray(inputs)
}

/** Whether an input was read before. */
export function isReports(input: Input | readonly Report[]): input is readonly Report[] {
  return Array.isArray(input)
}
