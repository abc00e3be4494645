import { halfOf, isCompanion, monthOf, weekdayOf } from './words.ts'

/** A date with its time of day, found in a line. */
export interface Moment {
  /** ISO 8601, with an offset only where the text gives one. */
  readonly iso: string
  readonly start: number
  readonly end: number
}

const LONGEST = 200
/** A line with more numbers beside the time is no date. */
const MOST_NUMBERS = 12
/** 09:00:00, 9:00:00.12, 9:00:00,12, 09:00, 9時00分00秒. */
const TIME =
  /(?<!\d)(\d{1,2})(?:(?::|h)(\d{2})(?:(?::|m)(\d{2})(?:[.,](\d{1,9}))?)?|\s?[時时시]\s?(\d{1,2})\s?[分분](?:\s?(\d{1,2})\s?[秒초])?)(?!\d)/
const WITH_SECONDS = /(?<!\d)(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(?!\d)/
/** Year first, or last; 2026-11-22, 2026/11/22, 2026.11.22, 2018. 05. 28., 2026年11月22日, 22.11.2026, 11/22/2026. */
const YEAR_FIRST =
  /(?<!\d)(\d{4})(?:([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?|\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?)(?!\d)/
const YEAR_LAST = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/
const OFFSET = /^\s?(?:UTC|GMT)?([+-])(\d{2}):?(\d{2})?(?!\d)/
const ZONE = /^\s?(?:(Z|UTC|GMT)(?![A-Za-z])|[A-Z]{3,5}(?![A-Za-z]))/
const WORD = /[\p{L}]+\.?/gu
const NUMBER = /(?<![\d:.,])\d{1,4}(?![\d:])/g

/**
 * The date and time of a line: of `date` in any common language, of a log, of a console; undefined when there is no time
 * of day, or when it cannot be known which number is the month.
 */
export function momentIn(line: string): Moment | undefined {
  if (line.length > LONGEST) return undefined
  const clock = WITH_SECONDS.exec(line) ?? TIME.exec(line)
  if (!clock) return undefined
  const day = numericDay(line) ?? namedDay(line, clock)
  if (!day) return undefined
  const time = timeOf(line, clock, day)
  if (!time) return undefined
  const iso = `${pad(day.year, 4)}-${pad(day.month)}-${pad(day.day)}T${time.text}`
  if (!exists(day.year, day.month, day.day)) return undefined
  return { iso, start: Math.min(day.start, clock.index), end: Math.max(day.end, time.end) }
}

/** The time of a line that gives nothing but a time; undefined for every other line. */
export function momentOf(line: string): string | undefined {
  const moment = MAIL_HEADER.test(line) ? undefined : momentIn(line)
  if (!moment) return undefined
  const rest = `${line.slice(0, moment.start)} ${line.slice(moment.end)}`
  const words = rest.match(WORD) ?? []
  return words.every(
    (word) => isCompanion(word) || weekdayOf(word) !== undefined || halfOf(word) !== undefined || IS_ZONE.test(word),
  )
    ? moment.iso
    : undefined
}

/** When a mail was sent (RFC 5322 §3.3) is not when something was run. */
const MAIL_HEADER = /^[>\s]*Date:\s*(?:[A-Z][a-z]{2}, \d|\d{1,2} [A-Z][a-z]{2} \d{4} .*[+-]\d{4})/
const IS_ZONE = /^[A-Z]{3,5}$/

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly start: number
  readonly end: number
}

function numericDay(line: string): Day | undefined {
  const first = YEAR_FIRST.exec(line)
  if (first) {
    const [whole, year, , month = first[5], day = first[6]] = first
    return {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      start: first.index,
      end: first.index + whole.length,
    }
  }
  const last = YEAR_LAST.exec(line)
  if (!last) return undefined
  const [whole, a, mark, b, year] = last
  const order = orderOf(Number(a), Number(b), Number(year), mark as string, line)
  return order && { year: Number(year), ...order, start: last.index, end: last.index + whole.length }
}

/** Which of two numbers is the month: where dots part them the second; else what the calendar or the day of the week says. */
function orderOf(
  a: number,
  b: number,
  year: number,
  mark: string,
  line: string,
): { month: number; day: number } | undefined {
  const dayFirst = { month: b, day: a }
  const monthFirst = { month: a, day: b }
  if (mark === '.' || a === b || a > 12) return dayFirst
  if (b > 12) return monthFirst
  const named = (line.match(WORD) ?? []).map(weekdayOf).find((weekday) => weekday !== undefined)
  const fitting = [dayFirst, monthFirst].filter(
    ({ month, day }) => new Date(Date.UTC(year, month - 1, day)).getUTCDay() === named,
  )
  if (fitting.length === 1) return fitting[0]
  return line.includes('zzz') ? monthFirst : undefined
}

/** A day with the name of its month: Thu Jul 27 … 2017, 22. November 2026, jeu. nov. 3 … 2011. */
function namedDay(line: string, clock: RegExpExecArray): Day | undefined {
  const clockEnd = clock.index + clock[0].length
  const numbers = [...line.matchAll(NUMBER)].filter(
    ({ index, 0: number }) => index + number.length <= clock.index || index >= clockEnd,
  )
  if (numbers.length < 2 || numbers.length > MOST_NUMBERS) return undefined
  for (const word of line.matchAll(WORD)) {
    const month = monthOf(word[0])
    if (month === undefined) continue
    const year = nearest(
      word.index,
      numbers.filter(({ 0: number }) => Number(number) >= 1970 && Number(number) < 2200),
    )
    const day = nearest(
      word.index,
      numbers.filter(({ 0: number }) => number.length <= 2 && Number(number) >= 1 && Number(number) <= 31),
    )
    if (!year || !day) continue
    const places = [word, year, day].flatMap((match) => [match.index, match.index + match[0].length])
    return { year: Number(year[0]), month, day: Number(day[0]), start: Math.min(...places), end: Math.max(...places) }
  }
  return undefined
}

function nearest(place: number, matches: readonly RegExpMatchArray[]): RegExpExecArray | undefined {
  const distance = ({ index = 0 }: RegExpMatchArray) => Math.abs(index - place)
  return matches.toSorted((a, b) => distance(a) - distance(b))[0] as RegExpExecArray | undefined
}

/** The time of day with its zone, as ISO 8601 has it. */
function timeOf(line: string, clock: RegExpExecArray, day: Day): { text: string; end: number } | undefined {
  const [whole, hours, minutes = clock[5], seconds = clock[6], fraction] = clock
  let end = clock.index + whole.length
  const half = halfAround(line, clock.index, end)
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + half
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return undefined
  const behind = line.slice(end).replace(/^\s?[AaPp]\.?[Mm]\.?(?![A-Za-z])/, (found) => {
    end += found.length
    return ''
  })
  const offset = OFFSET.exec(behind) ?? OFFSET.exec(line.slice(Math.max(end, day.end)))
  const zone = ZONE.exec(behind)
  if (offset && Number(offset[2]) > 15) return undefined
  const text = `${pad(hour)}:${pad(Number(minutes))}${seconds === undefined ? '' : `:${pad(Number(seconds))}${fraction ? `.${fraction}` : ''}`}`
  const place = offset ? `${offset[1]}${offset[2]}:${offset[3] ?? '00'}` : zone?.[1] ? 'Z' : ''
  return { text: text + place, end: end + (offset?.[0] ?? zone?.[0] ?? '').length }
}

function halfAround(line: string, start: number, end: number): 0 | 12 | undefined {
  const after = /^\s?([AaPp]\.?[Mm]\b\.?)/.exec(line.slice(end))?.[1]
  const before = /(\p{L}{1,8})\s?$/u.exec(line.slice(Math.max(0, start - 8), start))?.[1]
  return halfOf(after ?? '') ?? halfOf(before ?? '')
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1970 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}
