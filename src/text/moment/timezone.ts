const DAY = 86_400_000
const MINUTE = 60_000
/** A date with a time of day and no offset (ISO 8601). */
const WITHOUT_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d))?/

/**
 * Makes a function that places times (ISO 8601) without an offset in a time zone of IANA: the offset that its clocks had
 * then is put behind them; all other times stay as they are. Of a time that the clocks showed twice it is the first; one
 * that they skipped has the offset from before, so that it is as much later as they were put on (RFC 5545 §3.3.5).
 * @throws RangeError when no such time zone is known.
 */
export function placedIn(timezone: string): (iso: string) => string {
  const zone = zoneOf(timezone)
  let last = ''
  let offset = ''
  return (iso) => {
    if (!WITHOUT_ZONE.test(iso)) return iso
    const minute = iso.slice(0, 16)
    if (minute !== last) {
      last = minute
      offset = written(offsetOf(Date.parse(`${minute}Z`), zone))
    }
    return iso + offset
  }
}

function zoneOf(timezone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' })
  } catch {
    throw new RangeError(`unknown timezone ${timezone}`)
  }
}

/** Minutes that the clocks of a zone were ahead of UTC when they showed a time, given as if it were of UTC. */
function offsetOf(clock: number, zone: Intl.DateTimeFormat): number {
  const before = offsetAt(clock - DAY, zone)
  const after = offsetAt(clock + DAY, zone)
  const fits = (offset: number) => offsetAt(clock - offset * MINUTE, zone) === offset
  return [before, after].find(fits) ?? before
}

function offsetAt(moment: number, zone: Intl.DateTimeFormat): number {
  const name = zone.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = OFFSET.exec(name) ?? []
  const offset = Number(hours) * 60 + Number(minutes)
  return sign === '-' ? -offset : offset
}

function written(offset: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}
