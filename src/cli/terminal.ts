import { fstatSync } from 'node:fs'
import process from 'node:process'
import { isNullDevice } from './null-device.ts'

/** What is known of the three streams of a run: which are a terminal, how wide it is, and whether it shows colours. */
export interface Terminal {
  readonly input: boolean
  readonly output: boolean
  readonly errors: boolean
  /** Columns of the terminal that output goes to; undefined when it goes elsewhere. */
  readonly width: number | undefined
  readonly colour: boolean
}

/** Looks at the streams and the environment of this process (no-color.org; clig.dev). */
export function terminalOf({ env } = process): Terminal {
  const output = isTerminal(1, () => process.stdout)
  return {
    input: isTerminal(0, () => process.stdin),
    output,
    errors: isTerminal(2, () => process.stderr),
    width: output ? process.stdout.columns || 80 : undefined,
    colour: output && !env.NO_COLOR && env.TERM !== 'dumb',
  }
}

/** Files, pipes and the null device are told by their descriptors; Node's streams, which take a while to load, are asked about the rest. */
function isTerminal(descriptor: number, stream: () => { readonly isTTY?: boolean }): boolean {
  const found = fstatSync(descriptor)
  if (!found.isCharacterDevice() || isNullDevice(found)) return false
  return stream().isTTY === true
}
