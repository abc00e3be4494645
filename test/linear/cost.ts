import { type Attack, attacksOn } from './attacks.ts'

/** Lengths that are tried in turn: an exponential pattern shows itself at the first ones, before it blocks the test. */
const LENGTHS = [12, 18, 24, 30, 128, 1024, 8192]
/** Milliseconds that a linear pattern stays well under, whatever the length. */
const LIMIT_MS = 2
/** The fastest of so many rounds counts: a busy machine makes some of them slow. */
const ROUNDS = 8
/** A text four times as long takes a linear pattern four times as long, a quadratic one sixteen times. */
const MOST_GROWTH = 8

/** The first text on which a pattern takes more than linear time, wherever in a text it is looked for; undefined when there is none. */
export function superlinearOn(pattern: RegExp): Attack | undefined {
  const everywhere = new RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join(''))
  return attacksOn(pattern).find((attack) => LENGTHS.some((length) => isSuperlinear(everywhere, attack, length)))
}

function isSuperlinear(pattern: RegExp, attack: Attack, length: number): boolean {
  if (time(pattern, attack, length) < LIMIT_MS) return false
  const fastest = (size: number) => Math.min(...Array.from({ length: ROUNDS }, () => time(pattern, attack, size)))
  const whole = fastest(length)
  return whole > LIMIT_MS && whole / fastest(length / 4) > MOST_GROWTH
}

function time(pattern: RegExp, { before, pump, after }: Attack, length: number): number {
  const text = before + pump.repeat(Math.ceil(length / pump.length)) + after
  const start = performance.now()
  text.replace(pattern, '')
  return performance.now() - start
}
