import process from 'node:process'

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
export function terminalOf({ stdin, stdout, stderr, env } = process): Terminal {
  const output = stdout.isTTY === true
  return {
    input: stdin.isTTY === true,
    output,
    errors: stderr.isTTY === true,
    width: output ? stdout.columns || 80 : undefined,
    colour: output && !env.NO_COLOR && env.TERM !== 'dumb',
  }
}
