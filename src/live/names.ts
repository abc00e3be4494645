import type { Endpoint, Report } from '../report/types.ts'
import type { Machine } from './machine.ts'

/** Names of addresses, looked up aside and remembered. */
export interface Names {
  /** Puts the names that are known by now into a report, and begins to look up the others. */
  fill(report: Report): void
  /** Waits until all that was begun has ended, or this many milliseconds have passed; what waits then is given up. */
  settled(milliseconds: number): Promise<void>
}

const AT_ONCE = 16
const REMEMBERED = 10_000

/** Looks names up a few at a time; an address without a name is not asked for again. */
export function namesOf(machine: Pick<Machine, 'nameOf'>): Names {
  const known = new Map<string, string | null>()
  const waiting: string[] = []
  const asked = new Set<string>()
  let running = 0
  let wake: (() => void) | null = null

  const next = () => {
    while (running < AT_ONCE && waiting.length > 0) {
      const address = waiting.shift() as string
      running++
      machine.nameOf(address).then((name) => {
        running--
        asked.delete(address)
        if (known.size >= REMEMBERED) known.clear()
        known.set(address, name)
        next()
        if (running === 0) wake?.()
      })
    }
  }

  return {
    fill(report) {
      for (const { local, foreign } of endpointsOf(report))
        for (const end of [local, foreign]) {
          const address = end?.address
          if (!end || !address || end.wildcard) continue
          const name = known.get(address)
          if (name) end.host = name
          else if (name === undefined && !asked.has(address)) {
            asked.add(address)
            waiting.push(address)
          }
        }
      next()
    },
    settled(milliseconds) {
      if (running === 0) return Promise.resolve()
      return new Promise((done) => {
        const timer = setTimeout(() => {
          for (const address of waiting.splice(0)) asked.delete(address)
          done()
        }, milliseconds)
        wake = () => {
          clearTimeout(timer)
          done()
        }
      })
    },
  }
}

function endpointsOf(report: Report): { local: Endpoint; foreign: Endpoint | null }[] {
  return report.captures
    .flatMap(({ sections }) => sections)
    .flatMap((section) => (section.view === 'connections' ? section.rows : []))
}
