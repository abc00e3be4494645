import type { Argument, CommandGrammar, OptionTable, TypedCommand } from '../../src/table/command-line.ts'
import { momentIn } from '../../src/text/moment/moment.ts'
import { isWeekday } from '../../src/text/moment/words.ts'
import { once } from '../../src/text/once.ts'
import { hostOf, isPrompt } from '../../src/text/prompt.ts'
import { optionTables } from '../option-tables.ts'
import { type ConsoleCommand, consoleCommand } from '../zos/console-command.ts'
import { type Arguments, CommandLineParser, type Reading } from './command-line.ts'
import { launchers } from './launchers.ts'
import { OptionWordsParser, optionNamed } from './option-words.ts'
import { type Program, programNamed, programs } from './programs.ts'

const words = once(() => new OptionWordsParser())
const tables: readonly OptionTable[] = Object.values(optionTables)
const lines = once(
  () =>
    new CommandLineParser(
      new Map(
        [...programs.keys()].map((program) => [program, argumentsOf(tables.filter((table) => isOf(table, program)))]),
      ),
    ),
)

/** Whether a table is of this program; those of route stand with those of netstat. */
function isOf(table: OptionTable, program: string): boolean {
  return (table.program ?? 'netstat') === (program === 'route' ? 'netstat' : program)
}

/** The grammar of command lines, for all that reads one: the reader, the explanations, the collector. */
export const commands: CommandGrammar = {
  find: (line) => commandIn(line, false),
  read: (line) => commandIn(line, true),
  parts: (given, table) => words().read(given, table),
  option: optionNamed,
}

/** What can follow an option, by its last letter or its long form, whatever the tool. */
function argumentsOf(tables: readonly OptionTable[]): Arguments {
  const options = tables.flatMap((table) => table.options).filter(({ argument }) => argument)
  const forms = options.flatMap(({ flag, long = [], argument }) =>
    [flag, ...long].map((form) => ({
      key: form.startsWith('--') ? form : nameOf(form),
      argument: argument as Argument,
    })),
  )
  return new Map(
    [...Map.groupBy(forms, ({ key }) => key)].map(([key, all]) => [
      key,
      {
        values: new Set(all.flatMap(({ argument }) => argument.values ?? [])),
        isNumber: all.every(({ argument }) => argument.number),
      },
    ]),
  )
}

/** What an option is looked up by: its letter, or its name in whatever case. */
function nameOf(form: string): string {
  const name = form.slice(1)
  return name.length > 2 ? name.toLowerCase() : name
}

/** Where a command can begin: with what launches it, or with the name of the program. */
const BEGIN = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.]|[\p{L}\p{N}_]-)(?:(?:${namesOf((name) => name !== 'route')})(?![\p{L}\p{N}_-])|(?:${[...launchers.keys(), 'route'].join('|')})(?:\.exe)?(?!\S))`,
  'giu',
)
/** Names of fewer letters stand in many words. */
const SHORTEST_NAME = 4
const signs = new Set(
  [...programs].map(([name, { sign }]) => sign ?? (name.length < SHORTEST_NAME ? `\\b${name}\\b` : name)),
)
const PROGRAM = new RegExp([...signs].join('|'), 'i')
/** The name of a file, as head and tail write it above what the file holds. */
const FILE = /^==> \S+ <==$/
const LONGEST_PROMPT = 160
/** So many words of a line can begin a command. */
const MOST_BEGINNINGS = 12
/** Scripts within scripts: `ssh host "su -c 'netstat -an'"`. */
const DEEPEST_SCRIPT = 3

/** What stands before a command that is not quoted: a prompt, an operator of the shell, a bullet or a number of a list, a path, variables that are set. */
const BEFORE = /(?:^|[$#%>~✗❯»:*(|;&={@\]/\\-]|^\s*\d{1,3}[.)、．])\s*(?:[A-Z_]+=\S*\s+)*$/
/** A prompt of nothing but its sign; `#` and `>` also begin a title and a quotation. */
const SIGN = /^[$%❯]\s*$/
/** A prompt of a machine's name, with the number of the command in its history: `host1 29% `. */
const NAMED = /^[A-Za-z][\w.-]{0,63}(?: \d{1,6})?[$%]\s*$/
/** A prompt, behind which `route` alone prints its table. */
const SHELL = /[$#%>❯]\s*$/
/** What watch prints before the command, in any language. */
const IN_WATCH = /\d[.,]\d+\s?\p{L}{1,3}\s?:\s*$/u
/** Commands of route that print no table. */
const NO_TABLE = /^(?:add|change|delete|del|flush|get|help|monitor)$/i

function namesOf(isMeant: (name: string) => boolean): string {
  return [...programs.keys()].filter(isMeant).join('|')
}

function commandIn(line: string, isGiven: boolean, depth = 0): TypedCommand | undefined {
  const typed = consoleCommand(line)
  if (typed) return atConsole(line.slice(0, typed.at), typed)
  if (!PROGRAM.test(line) || FILE.test(line)) return undefined
  let count = 0
  for (const { index } of line.matchAll(BEGIN)) {
    if (++count > MOST_BEGINNINGS) return undefined
    const lead = line.slice(0, index)
    const quote = QUOTE.exec(lead)?.[0]
    if (!isGiven && !quote && (index > LONGEST_PROMPT || !BEFORE.test(lead))) continue
    if (printsNothing(line.slice(index))) continue
    const found = commandAt({ lead, rest: line.slice(index), quote, isGiven, depth })
    if (found) return found
  }
  return undefined
}

/** A command of the console of z/OS, which no shell takes apart. */
function atConsole(lead: string, { command, words }: ConsoleCommand): TypedCommand {
  return {
    command,
    program: 'netstat',
    words: [...words],
    named: 'zos',
    runner: {},
    host: undefined,
    at: momentIn(lead)?.iso,
  }
}

/** Whether a text begins with a program that prints something else with the words behind it, and launches none: `show me`. */
function printsNothing(text: string): boolean {
  const [, name = '', words = ''] = /^(\S+)\s*(.{0,160})/.exec(text) ?? []
  const program = programNamed(name)
  const { verb } = programs.get(program) ?? {}
  return verb !== undefined && !launchers.has(program) && !verb.test(words.replace(/\s+/g, ' '))
}

/** What is known of the place where a command may begin. */
interface Place {
  readonly lead: string
  readonly rest: string
  /** The mark that opens right before it. */
  readonly quote: string | undefined
  /** Whether the line is meant as a command. */
  readonly isGiven: boolean
  readonly depth: number
}

function commandAt(place: Place): TypedCommand | undefined {
  const { lead, rest, quote, isGiven, depth } = place
  const watched = IN_WATCH.test(lead) ? watchedCommand(rest) : undefined
  const text = watched?.command ?? (quote ? quotedText(rest, quote) : rest)
  const reading = lines().read(text, isGiven || isPrompt(lead) || SIGN.test(lead) || NAMED.test(lead))
  if (!reading) return undefined
  if (reading.script !== null) return depth < DEEPEST_SCRIPT ? inScript(reading, reading.script, depth) : undefined
  if (!isGiven && !isCommand(reading, place)) return undefined
  return {
    command: text.slice(reading.start, reading.end),
    program: programOf(reading),
    words: reading.words,
    named: namedBy(reading, lead),
    runner: reading.runner,
    host: hostOf(lead),
    at: watched?.at ?? momentIn(lead)?.iso,
  }
}

/** The command in the script that a shell was given: both ran it. */
function inScript({ runner, tool }: Reading, script: string, depth: number): TypedCommand | undefined {
  const found = commandIn(script, true, depth + 1)
  if (!found) return undefined
  const via = [runner.via, found.runner.via].filter((text) => text !== undefined).join(' ')
  return { ...found, named: found.named ?? tool, runner: { ...runner, ...found.runner, ...(via !== '' && { via }) } }
}

/** Whether what was read is a command, and no mention of its name. */
function isCommand(reading: Reading, { lead, rest, quote }: Place): boolean {
  const { words: given, isFollowed } = reading
  const isBare = given.length === 0
  const { verb, behind } = programs.get(programOf(reading)) as Program
  if (verb) return verb.test(given.join(' ')) && !(isFollowed && behind)
  if (programOf(reading) === 'route') {
    if (given.some((word) => /^print$/i.test(word))) return true
    return !isFollowed && (isBare ? SHELL.test(lead) : !given.some((word) => NO_TABLE.test(word)))
  }
  if (!isBare) return true
  if (isFollowed) return false
  if (quote !== '"' && quote !== "'") return true
  return /[:=]\s*["']$/.test(lead) && !CALLED.test(lead) && !LISTED.test(rest)
}

// > |  "type":"netstat","exec":{"stdout":"Active Internet connections\n
/** What says how something is called, or what kind it is of: its value is no command. */
const CALLED =
  /(?:categor(?:y|ies)|dataset|id|input|kind|label|module|name|plugin|service|source|sourcetype|tags?|type)["']?\s*[:=]\s*["']$/i

// > |  cmd = "netstat", "-an"
/** The first of a list of arguments, in code. */
const LISTED = /^[\w.]+["'],\s*["']-/

function programOf({ program }: Reading): TypedCommand['program'] {
  return programNamed(program ?? '')
}

function namedBy(reading: Reading, lead: string): TypedCommand['named'] {
  const { program, tool, words: given } = reading
  const { tool: own, elsewhere = [] } = programs.get(programOf(reading)) ?? {}
  const other = elsewhere.find((one) => one.words.test(given.join(' ')))
  if (own) return other?.tool ?? own
  const isWindows =
    /\.exe$/i.test(program ?? '') ||
    /^\s*(?:PS )?[A-Z]:\\/i.test(lead) ||
    given.some((word) => /^\/[a-z?]+$/i.test(word))
  return isWindows ? 'windows' : tool
}

// ---- quotes

/** Marks that open right before a command, and how they close. */
const QUOTE = /(?:\*\*|__|(?<!`)`+|["'“‘「『])$/
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』' }

/** What stands between a quotation mark and the one that closes it, or all up to the end of the line. */
function quotedText(text: string, quote: string): string {
  if (quote === '"') return (/^(?:[^"\\]|\\.)*/s.exec(text)?.[0] ?? '').replace(/\\(["\\])/g, '$1')
  const end = text.indexOf(CLOSING[quote] ?? quote)
  return text.slice(0, end < 0 ? undefined : end)
}

// > |Every 2.0s: netstat -plnt                 host1: Thu Jul 27 20:16:20 2017
//                ^command                      ^name  ^time, in the language of the host
/** The command in the first line of watch, and the time behind it. */
function watchedCommand(text: string): { command: string; at: string | undefined } {
  const tail = text.slice(text.lastIndexOf('  ') + 1)
  const moment = momentIn(tail) ?? momentIn(text)
  const end = moment ? text.length - (momentIn(tail) ? tail.length : text.length) + moment.start : text.length
  const typed = text.slice(0, end).trimEnd()
  const day = /\s\p{L}{1,12}\.?,?$/u.exec(typed)
  const command = moment && day && isWeekday(day[0].trim().replace(',', '')) ? typed.slice(0, day.index) : typed
  return { command: command.replace(/(?<!\s)(?:\s+[\w.-]+:|\s{3,}\S.*)$/s, '').trimEnd(), at: moment?.iso }
}
