const WHOLE = /^-?\d{1,40}$/
const NUMBER = /^-?\d{1,40}(?:\.\d{1,20})?$/
const RANGE = /^(-?\d{1,40})-(-?\d{1,40})$/
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/

/** Numbers or times that were asked for: those from `least` on up to `greatest`, both included. */
export interface Quantities {
  /** Less than 0 below all of them, more than 0 above; NaN for what is no number, or no time. */
  compare(value: unknown): number
}

/** What a value of a query says as a number, a range of numbers or a time; undefined when it is none. */
export function quantitiesOf(text: string): Quantities | undefined {
  if (NUMBER.test(text)) return numbers(text, text)
  const range = RANGE.exec(text)
  if (range) return numbers(range[1] as string, range[2] as string)
  const moment = momentOf(text)
  return moment && times(moment)
}

function numbers(least: string, greatest: string): Quantities {
  const low = Number(least)
  const high = Number(greatest)
  const isExact = WHOLE.test(least) && WHOLE.test(greatest)
  const ofText = (text: string): number => {
    if (!NUMBER.test(text)) return Number.NaN
    if (!isExact || !WHOLE.test(text)) return between(Number(text), low, high)
    const exact = BigInt(text)
    return exact < BigInt(least) ? -1 : exact > BigInt(greatest) ? 1 : 0
  }
  return {
    compare: (value) =>
      typeof value === 'number' ? between(value, low, high) : typeof value === 'string' ? ofText(value) : Number.NaN,
  }
}

function between(value: number, low: number, high: number): number {
  return value < low ? -1 : value > high ? 1 : 0
}

/** A time on the clock of where it was taken, and how far that clock is ahead of UTC where it is known; in milliseconds. */
interface Moment {
  readonly clock: number
  readonly ahead: number | null
  /** How long it lasts: a day, a minute, a second. */
  readonly length: number
}

const DAY = 86_400_000
const MINUTE = 60_000
const SECOND = 1000

function momentOf(text: string): Moment | undefined {
  const [, year, month, day, hour, minute, second, fraction, zone] = MOMENT.exec(text) ?? []
  const clock = Date.parse(
    `${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}${fraction ?? ''}Z`,
  )
  if (Number.isNaN(clock)) return undefined
  const length = fraction ? 1 : second ? SECOND : minute ? MINUTE : DAY
  return { clock, ahead: aheadOf(zone), length }
}

function aheadOf(zone: string | undefined): number | null {
  if (zone === undefined) return null
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE
}

/** Times are compared as moments where both have a zone, else by what the clocks show. */
function times(asked: Moment): Quantities {
  let last = ''
  let moment: Moment | undefined
  return {
    compare(value) {
      if (typeof value !== 'string') return Number.NaN
      if (value !== last) {
        last = value
        moment = momentOf(value)
      }
      if (!moment) return Number.NaN
      const ahead = moment.ahead !== null && asked.ahead !== null ? moment.ahead - asked.ahead : 0
      const clock = moment.clock - ahead
      return clock < asked.clock ? -1 : clock >= asked.clock + asked.length ? 1 : 0
    },
  }
}
