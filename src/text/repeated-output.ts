const STRING = '"(?:[^"\\\\\\n]|\\\\[^\\n])*"'
const OUTPUT = new RegExp(`"stdout"\\s?:\\s?(${STRING})`, 'y')
/** The end of the line that a list of lines begins on, where each of them has a line of its own. */
export const LIST_BEGINS = /"stdout_lines"\s?:\s?\[\s*$/
/** A list of lines on one line. */
export const LIST = `"stdout_lines"\\s?:\\s?\\[\\s?(?:${STRING}\\s?,?\\s?)*\\]`
const ITEM = new RegExp(`[\\s,]*(${STRING})`, 'gy')
const ITEM_LINE = new RegExp(`^\\s*(${STRING}),?\\s*$`)
const LINE_END = /\r\n|[\n\r\v\f]/

// > |"stdout": "tcp   0   0 192.0.2.1:80 …\ntcp …", "stdout_lines": ["tcp   0   0 192.0.2.1:80 …", "tcp …"]
/** The lines that a command printed, by the last string `stdout` that begins in a part of a text; null where none does. */
export function outputLines(text: string): string[] | null {
  OUTPUT.lastIndex = Math.max(0, text.lastIndexOf('"stdout"'))
  const string = OUTPUT.exec(text)?.[1]
  const output = string === undefined ? null : unescaped(string)
  return output === null ? null : output.split(LINE_END)
}

/** The lines of a list that stands on one line. */
export function listedLines(list: string): (string | null)[] {
  return [...list.slice(list.indexOf('[') + 1).matchAll(ITEM)].map(([, string = '']) => unescaped(string))
}

/** The line that is one of such a list, where it has a line of its own; null where it is none. */
export function listedLine(line: string): string | null {
  const string = ITEM_LINE.exec(line)?.[1]
  return string === undefined ? null : unescaped(string)
}

function unescaped(string: string): string | null {
  try {
    return JSON.parse(string) as string
  } catch {
    return null
  }
}
