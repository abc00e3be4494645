import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** Room for new objects beyond which a stream of rows gains nothing; V8 would let it grow to many times that. */
const ENOUGH = 6_291_456

/** Percent by which the room for old objects may grow before they are collected; next to none of them are alive. */
const GROWTH = 20

/**
 * Keeps the memory of a long run flat: rows live for a moment only, yet V8 widens the room for new objects as long as
 * any survive, to well over 100 MB. Called now and then, it lets that room grow to a good size and no further.
 */
export function keepMemoryFlat(): () => void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  let settled = false
  return () => {
    if (settled) return
    const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
    if (space && space.space_size < ENOUGH) return
    settled = true
    setFlagsFromString('--semi-space-growth-factor=1')
  }
}
