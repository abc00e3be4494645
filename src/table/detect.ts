import { Fields } from '../text/fields.ts'
import type { Lines } from '../text/lines.ts'
import { contentStart } from '../text/margin.ts'
import type { RowDraft } from './cells/cell.ts'
import type { Endpoint } from './cells/endpoint.ts'
import { ENGLISH_STATES } from './cells/state.ts'
import { word } from './cells/word.ts'
import type { TypedCommand } from './command-line.ts'
import type { Column, Dialect, Table } from './dialect.ts'
import type { Heading } from './heading.ts'
import type { Reader } from './row-reader.ts'
import type { RowTable } from './row-tables.ts'
import { signsNear } from './signs.ts'
import { columnsOfHeading, formReader, rowReader, type TableContext } from './table-context.ts'
import { type Title, tableNamed } from './vocabulary.ts'

const WINDOW = 40
const ROWS = 24
/** What a title above a heading says counts for more than two signs. */
const TITLED = 10
/** So many lines that are no rows under a heading say that it has none: what comes then belongs to another table. */
const STRANGE = 2
/** So many do where other tables have the same heading: the first row says whose it is. */
const STRANGE_BESIDE_OTHERS = 1
const fields = new Fields()

/** What stands around a line and speaks for a dialect. */
interface Surroundings {
  readonly title: Title | null
  readonly before: TableContext | null
  /** The command above, which can name its tool. */
  readonly command: TypedCommand | null
}

/** What the name of a tool in the command counts for: more than all signs of another. */
const NAMED = 40

function named(dialect: Dialect, { command }: Pick<Surroundings, 'command'>): number {
  return command?.named === dialect.name ? NAMED : 0
}

/** Of several readings of a heading, the one that its surroundings speak for, how certain it is, and what work that was. */
export function chooseHeading(
  headings: readonly Heading[],
  lines: Lines,
  index: number,
  folded: boolean,
  around: Surroundings,
): { heading: Heading; confidence: number; work: number } {
  const { work } = fields
  const most = Math.max(...headings.map((heading) => heading.covered))
  const best = headings.filter((heading) => heading.covered === most)
  const scored = best.map((heading) => ({
    heading,
    score:
      4 * rowsThatFit(heading, lines, index) +
      signsNear(heading.dialect, lines, index, folded) +
      (around.title?.tables.some((t) => t.table === heading.table) ? TITLED : 0) +
      (heading.table.printedBy?.test(around.command?.command ?? '') ? TITLED : 0) +
      (around.before?.dialect === heading.dialect ? 1 : 0) +
      named(heading.dialect, around),
  }))
  const first = scored.reduce((a, b) => (b.score > a.score ? b : a))
  const rivals = scored.filter(({ heading }) => heading.dialect !== first.heading.dialect)
  return {
    heading: withTitle(first.heading, around.title),
    confidence: confidenceOf(first.score, rivals),
    work: fields.work - work,
  }
}

/**
 * How often a dialect is right that nothing else speaks for, that more speaks for than for any other, and that as much
 * speaks for as for another: shares of whole and cut samples (docs/confidence.md).
 */
const ALONE = 0.98
const AHEAD = 0.95
const LEVEL = 0.85

/** How certain a dialect with this score is beside its rivals. */
function confidenceOf(score: number, rivals: readonly { readonly score: number }[]): number {
  if (rivals.length === 0) return ALONE
  return rivals.every((rival) => rival.score < score) ? AHEAD : LEVEL
}

/** A heading that stays English in a translated table (net-tools) takes the language of its title. */
function withTitle(heading: Heading, title: Title | null): Heading {
  const named = title?.tables.find((t) => t.table === heading.table)
  return named?.locale && heading.locale === 'en' && named.locale !== 'en'
    ? { ...heading, locale: named.locale }
    : heading
}

/** A column that no list has: how a heading calls it says nothing of the rows. */
const UNKNOWN: Column = { key: 'unknown', cell: word, optional: true }

/** How many of the next lines are plain rows under a heading. */
function rowsThatFit(heading: Heading, lines: Lines, index: number): number {
  const { table } = heading
  const columns = heading.columns.map((one) => (table.columns.some(({ key }) => key === one.key) ? one : UNKNOWN))
  const reader = rowReader(table, columnsOfHeading(table, columns), false)
  let fitting = 0
  let strange = 0
  const most = table.beside ? STRANGE_BESIDE_OTHERS : STRANGE
  for (let i = index + 1; i < lines.starts.length && i <= index + ROWS && (fitting > 0 || strange < most); i++) {
    const to = lines.ends[i] as number
    fields.split(lines.text, contentStart(lines.text, lines.starts[i] as number, to), to)
    if (fields.count > 0 && reader.read(fields) !== null && reader.oddity.extra < 0) fitting++
    else if (fields.count > 0 && !table.passes?.(fields)) strange++
  }
  return fitting
}

/** Of several tables with one title, the one whose dialect the surroundings speak for. */
export function chooseTitle(
  tables: Title['tables'],
  lines: Lines,
  index: number,
  around: Omit<Surroundings, 'title'>,
): Title['tables'][number] {
  const score = ({ dialect, locale }: Title['tables'][number]) =>
    (around.before?.dialect === dialect ? 20 : 0) +
    (around.before?.locale === locale ? 1 : 0) +
    named(dialect, around) +
    (tables.length > 1 ? signsNear(dialect, lines, index) + marks(dialect, locale, lines, index) : 0)
  return tables.reduce((a, b) => (score(b) > score(a) ? b : a))
}

/** 2 when a text stands near a line that only this language prints. */
function marks({ words }: Dialect, locale: string | null, lines: Lines, index: number): number {
  const texts = words.find((language) => language.locale === locale)?.marks
  if (!texts) return 0
  const near = lines.text.slice(lines.starts[index], lines.ends[Math.min(lines.starts.length - 1, index + WINDOW)])
  return texts.some((text) => near.includes(text)) ? 2 : 0
}

/** A row without a heading, and what it was taken for. */
export interface Choice extends RowTable {
  readonly form: readonly string[]
  readonly locale: string | null
  readonly confidence: number
}

/** The table and column list that a row without a heading fits; undefined when it fits none. A `plain` look guesses no state. */
export function chooseRow(
  candidates: readonly RowTable[],
  row: Fields,
  spans: boolean,
  around: Surroundings & { lines: Lines; index: number; optionsOf: (dialect: Dialect) => readonly string[] },
  plain: boolean,
): Choice | undefined {
  const fitOf = (candidate: RowTable, look: typeof formThatFits): (RowTable & Fit) | undefined => {
    row.above = []
    row.row = 0
    row.options = around.optionsOf(candidate.dialect)
    const fit = look(candidate.table, row, spans)
    return fit && { ...candidate, ...fit }
  }
  const known = candidates.map((candidate) => fitOf(candidate, formThatFits))
  const isWhole = known.some((fit) => fit?.isWhole)
  const fitting = known.flatMap((fit, i) => {
    const own = fit ?? (isWhole || plain ? undefined : fitOf(candidates[i] as RowTable, formOfUnknownState))
    return own && own.isWhole === isWhole ? [own] : []
  })
  const { work } = fields
  const likeliest = mostLikely(fitting, around)
  row.work += fields.work - work
  if (!likeliest) return undefined
  const { candidate: best, confidence } = likeliest
  const titled = around.title ? tableNamed(around.title, best) : undefined
  const before = around.before?.dialect === best.dialect ? around.before.locale : undefined
  const locale = titled?.locale ?? (before === undefined ? localeOfRow(best.dialect, row) : before)
  return { ...best, locale, confidence }
}

/** The form that a row fits, and whether nothing about it is odd then. */
interface Fit {
  readonly form: readonly string[]
  readonly isWhole: boolean
}

/** Of several tables that a row fits, the one that its surroundings speak for, and how certain it is. */
function mostLikely<T extends RowTable & Fit>(
  fitting: readonly T[],
  around: Surroundings & { lines: Lines; index: number },
): { candidate: T; confidence: number } | undefined {
  const [first, ...others] = fitting
  if (!first) return undefined
  if (others.length === 0) return { candidate: first, confidence: ALONE }
  const scored = fitting.map((candidate) => ({
    candidate,
    score:
      (around.before?.dialect === candidate.dialect ? 20 : 0) +
      (around.title?.tables.some((t) => t.table === candidate.table) ? 5 : 0) +
      signsNear(candidate.dialect, around.lines, around.index) +
      rowsBelow(candidate, around) +
      named(candidate.dialect, around),
  }))
  const { candidate, score } = scored.reduce((a, b) => (b.score > a.score ? b : a))
  const rivals = scored.filter((other) => other.candidate.dialect !== candidate.dialect)
  return { candidate, confidence: confidenceOf(score, rivals) }
}

/** So many lines below a row without a heading say as well whose it is. */
const MOST_BELOW = 3

// > |tcp        0      0  *.13                   *.*                    LISTEN
//   |tcp4       0      0  *.21                   *.*                    LISTEN       OpenBSD has no tcp4, AIX has both
/** How many of the lines right below are rows of the same table. */
function rowsBelow({ table, form }: RowTable & Fit, { lines, index }: { lines: Lines; index: number }): number {
  if (table.rule) return 0
  const reader = formReader(table, form, false)
  let below = 0
  for (let i = index + 1; i < lines.starts.length && i <= index + MOST_BELOW; i++, below++) {
    const to = lines.ends[i] as number
    fields.split(lines.text, contentStart(lines.text, lines.starts[i] as number, to), to)
    if (reader.readKnown(fields) === null) break
  }
  return below
}

/** The first form that reads the row plainly; else the first that reads it at least to a state. */
function formThatFits(table: Table, row: Fields, spans: boolean): Fit | undefined {
  let odd: readonly string[] | undefined
  let refused: Refused = []
  for (const form of table.forms) {
    if (beginsWith(form, refused)) continue
    const reader = formReader(table, form, spans)
    row.attempt()
    const read = reader.readKnown(row) as RowDraft | null
    if (read === null) refused = refusedIn(form, reader)
    else if (reader.oddity.missing > 0 || lacksQueues(form, read) || isLabelled(read)) continue
    else if (reader.oddity.extra < 0) return { form, isWhole: true }
    else if (read.state !== null && read.state !== undefined) odd ??= form
  }
  return odd && { form: odd, isWhole: false }
}

/** Fields of a row that is certain whatever its state is called: the protocol, both ends, the state, and queues or an owner. */
const FEWEST_FIELDS = 5
/** As many are enough where the protocol and the last end are padded, as no sentence is. */
const FEWEST_PADDED = 4
/** What a state is in any language: a word. */
const STATE = /^\p{L}[\p{L}\p{M}_-]+$/u

// > |  TCP    192.0.2.10:49152       198.51.100.7:443       TENGITUR        4321
/** The form that reads the row plainly with a word that no list has in the place of the state. */
function formOfUnknownState(table: Table, row: Fields, spans: boolean): Fit | undefined {
  if (row.count < FEWEST_FIELDS && !(row.count === FEWEST_PADDED && row.isParted(1) && row.isParted(row.count - 1)))
    return undefined
  let refused: Refused = []
  const found = table.forms.find((form) => {
    if (!form.includes('state') || beginsWith(form, refused)) return false
    const reader = formReader(table, form, spans)
    row.attempt()
    const read = reader.readWithUnknownState(row)
    if (read === null) refused = refusedIn(form, reader)
    return read !== null && isStateOfNoList(read.stateText as string) && !lacksQueues(form, read)
  })
  return found && { form: found, isWhole: false }
}

/** The columns that a form begins with, up to the one that refused a row: what begins alike is refused alike. Empty where that says nothing of others. */
type Refused = readonly string[]

function refusedIn(form: readonly string[], { refusedBy }: Reader): Refused {
  return refusedBy === null ? [] : form.slice(0, form.indexOf(refusedBy) + 1)
}

function beginsWith(form: readonly string[], columns: Refused): boolean {
  for (let at = 0; at < columns.length; at++) if (form[at] !== columns[at]) return false
  return columns.length > 0
}

/** Whether a word is a state in a language that is not known. `Established` and `Listen` are those of other tools. */
function isStateOfNoList(text: string): boolean {
  return STATE.test(text) && !Object.hasOwn(ENGLISH_STATES, text.toUpperCase())
}

/** A row without a heading has its queues, where its form has them; only SCTP listeners have none. */
function lacksQueues(form: readonly string[], row: RowDraft): boolean {
  return form.includes('recvQueue') && row.recvQueue === null && row.protocol !== 'sctp'
}

// > |TCP port: 0.0.0.0:3000
/** Whether a row without queues and a state has a word and a colon for its local end: it is prose. */
function isLabelled({ recvQueue, state, local }: RowDraft): boolean {
  const end = local as Endpoint | undefined
  return (recvQueue ?? state ?? null) === null && end?.host != null && end.text.endsWith(':')
}

/** The language of a row without a heading: of its state word, or of its width (Japanese Windows); null when nothing says it. */
function localeOfRow(dialect: Dialect, row: Fields): string | null {
  if (dialect.words.length === 1) return dialect.words[0]?.locale ?? null
  const width = row.start(1) - row.start(0)
  if (row.count > 2 && row.is(row.count - 2, '=')) return localeOfLabel(dialect, row.range(0, row.count))
  const named = dialect.words.find(
    (words) =>
      words.protocolWidth === width ||
      (words.states &&
        row.text
          .slice(row.from, row.to)
          .split(/\s+/)
          .some((field) => words.states?.[field] || words.states?.[row.damage?.meant ?? ''])),
  )
  return named?.locale ?? null
}

/** The language of a line `label = number` or `label number number`; null when nothing says it. */
export function localeOfLabel(dialect: Dialect, line: string): string | null {
  const words = line
    .slice(0, 200)
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '=')
  while (words.length > 1 && /^\d+$/.test(words.at(-1) as string)) words.pop()
  return localesOf(dialect).get(words.join(' ')) ?? localeOfScript(dialect, line)
}

/** Scripts that one language has. */
const SCRIPTS = [
  ['ja', /[\u3041-\u30fa]/],
  ['ko', /[\uac00-\ud7a3]/],
] as const

/** The language of a text by its letters; null when the dialect does not print it, or several have them. */
function localeOfScript({ words }: Dialect, text: string): string | null {
  return (
    SCRIPTS.find(([locale, letters]) => letters.test(text) && words.some((own) => own.locale === locale))?.[0] ?? null
  )
}

const labelLocales = new WeakMap<Dialect, ReadonlyMap<string, string>>()

/** Every label of counters with its language; those that several have are of the first. */
function localesOf(dialect: Dialect): ReadonlyMap<string, string> {
  let locales = labelLocales.get(dialect)
  if (!locales) {
    const known = dialect.words.flatMap(({ locale, labels = {} }) => [
      ...Object.values(labels)
        .flat()
        .map((label): [string, string] => [label, locale]),
      ...Object.keys(labels).map((label): [string, string] => [label, 'en']),
    ])
    locales = new Map(known.reverse())
    labelLocales.set(dialect, locales)
  }
  return locales
}
