/** Why something of a report is not in the text that was written. */
export type OmissionReason =
  | 'no-dialect'
  | 'no-table'
  | 'own-layout-only'
  | 'no-column'
  | 'no-word'
  | 'cut-address'
  | 'not-written'
  | 'not-printed'

/** What could not be written: a section, a row, or one field of some rows. */
export interface Omission {
  readonly reason: OmissionReason
  /** Index of the capture in the report, and of the section in the capture; null for a whole capture. */
  readonly capture: number
  readonly section: number | null
  readonly view: string | null
  /** The key of the row that has no place; null when the whole row or section has none. */
  readonly field: string | null
  /** How many rows it concerns. */
  rows: number
}

/** Gathers what could not be written; the same of several rows is counted. */
export class Omissions {
  readonly list: Omission[] = []

  add(omission: Omit<Omission, 'rows'>, rows = 1): void {
    const known = this.list.find(
      (one) =>
        one.reason === omission.reason &&
        one.capture === omission.capture &&
        one.section === omission.section &&
        one.field === omission.field,
    )
    if (known) known.rows += rows
    else this.list.push({ ...omission, rows })
  }
}

const SENTENCES: Readonly<Record<OmissionReason, string>> = {
  'no-dialect': 'the dialect is not known',
  'no-table': 'has no table of this kind',
  'own-layout-only': 'is written in the layout of its own tool only',
  'no-column': 'has no column for it',
  'no-word': 'has no word for it',
  'cut-address': 'the address was cut, and would look whole',
  'not-written': 'cannot be told from the rows how it was printed',
  'not-printed': 'its tool did not print it: a list of processes tells it',
}

/** One sentence about an omission, in English. */
export function sentenceOfOmission({ reason, capture, section, view, field, rows }: Omission, dialect: string): string {
  const where = section === null ? `capture ${capture}` : `capture ${capture}, section ${section} (${view})`
  const what = field === null ? 'not written' : `${field} not written`
  const count = rows === 0 ? '' : rows === 1 ? ', 1 row' : `, ${rows} rows`
  const subject = reason.startsWith('no-') && reason !== 'no-dialect' ? `${dialect} ` : ''
  return `${where}: ${what}${count}: ${subject}${SENTENCES[reason]}`
}
