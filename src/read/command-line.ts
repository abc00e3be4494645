/** A command that someone typed, found in a line: the text from the program's name on, as pasted. */
export interface CommandLine {
  readonly command: string
  readonly start: number
  readonly end: number
}

const NAME = /netstat|route(?=(?:\.exe)?\s+print\b)/gi
const BEFORE = /(?:^|[$#%>~✗❯»:*`"(|;&=\]/\\-]|\b(?:sudo|watch|exec|busybox|time|then|do|C))\s*$/
const AFTER = /^(?:\.exe)?(?:\s*$|\s*[|<>&;`")]|\s+(?:[-/|<>&;"'#`)]|\d|print\b|2>))/i
const LONGEST_PROMPT = 160

/** Finds the `netstat` (or `route print`) command of a prompt line, a script line or a banner; undefined in prose. */
export function findCommand(line: string): CommandLine | undefined {
  NAME.lastIndex = 0
  for (let match = NAME.exec(line); match && match.index < LONGEST_PROMPT; match = NAME.exec(line)) {
    const start = match.index
    const behind = start + match[0].length
    if (!BEFORE.test(line.slice(0, start)) || !AFTER.test(line.slice(behind))) continue
    const command = trimCommand(line.slice(start))
    return { command, start, end: start + command.length }
  }
  return undefined
}

/** A command ends before the banner or the quotation mark that closes it. */
function trimCommand(text: string): string {
  return text.replace(/(?:\)? ?[-=]{3,}.*|[`)])$/, '').trimEnd()
}

const PROMPT = /^(?:PS )?[A-Za-z]:\\[^>|]{0,160}>|^\[?[\w.-]{1,64}@[\w.-]{1,64}[^$#%>|]{0,80}[$#%>](?:\s|$)/

/** Whether a line begins with a shell's prompt: what follows is another command. */
export function isPrompt(line: string): boolean {
  return PROMPT.test(line)
}
