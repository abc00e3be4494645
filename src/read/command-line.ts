import { momentIn } from '../text/moment/moment.ts'
import { isWeekday } from '../text/moment/words.ts'

/** A command that someone typed, found in a line: the text from the program's name on, as pasted. */
export interface CommandLine {
  readonly command: string
  readonly start: number
  readonly end: number
  /** When it was given, as its prompt or banner says. */
  readonly at?: string | undefined
}

const NAME = /netstat|route(?=(?:\.exe)?\s+print\b)/gi
const BEFORE =
  /(?:^|[$#%>~✗❯»:*`"(|;&=\]/\\-]|\b(?:sudo|watch|exec|busybox|time|then|do|call|C)|[ \t][-/](?:[ckCK]|[Cc]ommand))\s*$/
const AFTER = /^(?:\.exe)?(?:\s*$|\s*[|<>&;`")]|\s+(?:[-/|<>&;"'#`)]|\d|print\b|2>))/i
const LONGEST_PROMPT = 160
/** What watch prints before the command, in any language. */
const IN_WATCH = /\d[.,]\d+\s?\p{L}{1,3}\s?:\s*$/u

/** Finds the `netstat` (or `route print`) command of a prompt line, a script line or a banner; undefined in prose. */
export function findCommand(line: string): CommandLine | undefined {
  NAME.lastIndex = 0
  for (let match = NAME.exec(line); match && match.index < LONGEST_PROMPT; match = NAME.exec(line)) {
    const start = match.index
    const behind = start + match[0].length
    if (!BEFORE.test(line.slice(0, start)) || !AFTER.test(line.slice(behind))) continue
    const watched = IN_WATCH.test(line.slice(0, start)) ? watchedCommand(line.slice(start)) : undefined
    const command = watched?.command ?? trimCommand(line.slice(start))
    return { command, start, end: start + command.length, at: watched?.at ?? momentIn(line.slice(0, start))?.iso }
  }
  return undefined
}

// > |Every 2.0s: netstat -plnt                 host1: Thu Jul 27 20:16:20 2017
//                ^command                      ^name  ^time, in the language of the host
/** The command in the first line of watch, and the time behind it. */
function watchedCommand(text: string): { command: string; at: string | undefined } {
  const tail = text.slice(text.lastIndexOf('  ') + 1)
  const moment = momentIn(tail) ?? momentIn(text)
  const end = moment ? text.length - (momentIn(tail) ? tail.length : text.length) + moment.start : text.length
  const words = text.slice(0, end).trimEnd()
  const day = /\s\p{L}{1,12}\.?,?$/u.exec(words)
  const command = moment && day && isWeekday(day[0].trim().replace(',', '')) ? words.slice(0, day.index) : words
  return { command: command.replace(/(?<!\s)(?:\s+[\w.-]+:|\s{3,}\S.*)$/s, '').trimEnd(), at: moment?.iso }
}

/** A command ends before the banner or the quotation mark that closes it. */
function trimCommand(text: string): string {
  return text.replace(/(?:\)? ?[-=]{3,}.*|[`)])$/s, '').trimEnd()
}

/** Prompts of Windows, in Japanese fonts with a yen sign, and behind the name of an environment or host; those of shells; the head of a section in what an agent of Checkmk sends. */
const PROMPT =
  /^<<<\w[\w:(),]*>>>$|^(?:\([\w .-]{1,40}\) |\[[\w.:-]{1,64}\]: )?(?:PS )?[A-Za-z]:[\\¥￥][^>|]{0,160}>|^\[?[\w.-]{1,64}@[\w.-]{1,64}[^$#%>|]{0,80}[$#%>](?:\s|$)/

/** Whether a line begins with a shell's prompt: what follows is another command. */
export function isPrompt(line: string): boolean {
  return PROMPT.test(line)
}
