import { QuestionError } from './question.ts'

/** Puts times into intervals of one length. */
export interface Intervals {
  /** The beginning of the interval that a time (ISO 8601) lies in, likewise; null for no time. */
  of(time: string | null): string | null
}

const DAY = 86_400_000
const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: DAY }
const LONGEST = 366 * DAY
const TIME = /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?)(?:(Z)|([+-])(\d{2}):(\d{2}))?$/

/** The milliseconds of a length of time: `30s`, `1m`, `1h`, `1d`. @throws QuestionError when it is none. */
export function lengthOf(every: string): number {
  const [, digits, unit] = /^(\d{1,9})([smhd])$/.exec(every) ?? []
  const length = Number(digits) * (UNITS[unit ?? ''] ?? 0)
  if (length > 0 && length <= LONGEST) return length
  throw new QuestionError('every', `'${every}' is no length of time. Write it as 30s, 1m, 5m, 1h or 1d.`)
}

/**
 * Intervals of a length in milliseconds, which begin with the day: those of less than a day anew with each. All are told in the zone of the first time that has one, so
 * that the same moment is in the same interval whatever zone its run is told in; a time without a zone stays without.
 */
export function intervalsOf(length: number): Intervals {
  let zone: { readonly text: string; readonly offset: number } | null = null
  const begin = (moment: number, suffix: string) => {
    const from = length < DAY ? floor(moment, DAY) : 0
    return new Date(from + floor(moment - from, length)).toISOString().replace(/\.000Z$/, '') + suffix
  }
  return {
    of(time) {
      const [, local, utc, sign, hours, minutes] = (time === null ? null : TIME.exec(time)) ?? []
      if (local === undefined) return null
      const wall = Date.parse(`${local.includes('T') ? local : `${local}T00:00`}Z`)
      if (utc === undefined && sign === undefined) return begin(wall, '')
      const offset = utc ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000
      zone ??= { text: utc ?? `${sign}${hours}:${minutes}`, offset }
      return begin(wall - offset + zone.offset, zone.text)
    },
  }
}

function floor(number: number, step: number): number {
  return Math.floor(number / step) * step
}
