import type { Wrapping } from './wrapping.ts'

const utf8 = new TextDecoder()
const JSON_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '', t: '\t', b: '', f: '' }
const ESCAPED = '\\\\(?:u[0-9a-fA-F]{4}|["\\\\/bfnrt\'])'

/** A command whose words are a list, as Ansible shows what it ran. */
const LISTED_COMMAND = '"?\\b(?:cmd|command|argv?|args)"\\s?:\\s?\\[(?:\\s?"[^"\\\\\\n]{1,200}",?){1,24}\\s?\\]'

/** The fields in which loggers keep a line: those of Docker's json-file, journald, Splunk, the clouds, Ansible. */
const MESSAGE =
  '"(?:log|@?message|MESSAGE|msg|line|text|textPayload|_?raw|output|stdout|content|data|body|event)"\\s?:\\s?"'

/** What stands before a string in a program: a name that it is given to, a call, or another string that it is compared with. */
const BEFORE_STRING =
  '^[>\\s]*(?![>\\s])(?:- )?(?:[^"\'\\n]{0,60}[=(,+:>]\\s{0,9}|(?:"[^"\\n]{0,400}"|\'[^\'\\n]{0,400}\')\\s{0,9}[<>=!]{1,3}\\s{0,9})?'
const BEHIND_STRING = '[\\s+;,.)\\]]{0,40}$'

/** What stands for characters that a format does not let through as they are. */
export const escapes: readonly Wrapping[] = [
  {
    name: 'quoted-printable',
    sign: /=(?:3D|20(?![0-9A-Za-z])|09(?!\d)|C2=A0|E[0-9A-F]=)|^.{55,90}[^=]=$/,
    pattern: /(?:=[0-9A-F]{2})+/g,
    replace: (match) => (match.length === 3 && (match[1] as string) < '8' ? asciiOf(match) : bytesOf(match)),
  },
  {
    // > "message": "{\"exec\":{\"stdout\":\"Active Internet connections\\\\nProto Recv-Q Send-Q\\\\n        a record as a string of another one: one level is taken away
    name: 'nested-escapes',
    sign: /\\\\n[^\\\n]{0,400}(?:\\\\r)?\\\\n/,
    pattern: /\\[\\"/]/g,
    replace: (match) => match[1] as string,
    perLine: true,
  },
  {
    // A string of JSON or of a program that holds a whole text: three line ends, or two in one string.
    name: 'escapes',
    sign: /\\n(?:[^\\\n]|\\[rt"]){0,400}\\n(?:[^\\\n]|\\[rt"]){0,400}\\n|"[^"\\\n]{0,200}(?:\\r)?\\n[^"\\\n]{0,400}(?:\\r)?\\n[^"\\\n]{4,400}(?:\\[rn]){0,2}"/,
    pattern: new RegExp(`${LISTED_COMMAND}|${ESCAPED}|^[\\s[{]*"|"\\s{0,9}[:,]\\s{0,9}"|"[\\]},]{0,9}\\s{0,9}$`, 'g'),
    replace: (match) => (match[0] === '\\' ? unescaped(match) : `\n${wordsOf(match)}`),
    perLine: true,
  },
  {
    // A list of lines that a program wrote on one line, alone or as a field beside others.
    name: 'lists',
    sign: /(?<=^|[[,:=({]\s?)(?:"(?:[^"\\]|\\.){24,300}",\s?"(?:[^"\\]|\\.){0,300}"(?:,\s?"|\s?\])|'(?:[^'\\]|\\.){24,300}',\s?'(?:[^'\\]|\\.){0,300}'(?:,\s?'|\s?\]))/,
    pattern: new RegExp(
      `${ESCAPED}|["']\\s?,\\s?["']|(?<=^|[:=]\\s?)\\s*\\[\\s?["']|["']\\s?\\](?=\\s*$|\\s?[,}\\]])\\s*`,
      'g',
    ),
    replace: (match) => (match[0] === '\\' ? unescaped(match) : '\n'),
    perLine: true,
  },
  {
    // > {"log":"tcp        0      0 192.0.2.1:80            0.0.0.0:*               LISTEN\n","stream":"stdout"}
    //   ^^^^^^^^ taken away                                                               ^^^^^^^^^^^^^^^^^^^^^^
    name: 'records',
    sign: new RegExp(`^[>\\s]*\\{.{0,400}?${MESSAGE}`),
    pattern: new RegExp(`^[>\\s]*\\{.{0,400}?${MESSAGE}|${ESCAPED}|"\\s?[,}][^\\n]*`, 'g'),
    replace: (match) => (match[0] === '\\' ? unescaped(match) : ''),
    perLine: true,
  },
  {
    // rsyslog and syslogd write control characters as their octal number.
    name: 'syslog',
    sign: /#012[^#]{0,400}#012/,
    pattern: /#01[125]/g,
    replace: (match) => (match === '#012' ? '\n' : match === '#011' ? '\t' : ''),
    perLine: true,
  },
  {
    // > const rows = "tcp        0      0 192.0.2.1:80            0.0.0.0:*               LISTEN\n" +
    //   ^^^^^^^^^^^^^^ taken away                                                               ^^^^^
    name: 'strings',
    sign: new RegExp(`${BEFORE_STRING}(?:"(?:[^"\\\\]|\\\\.|"")*"|'(?:[^'\\\\]|\\\\.)*')${BEHIND_STRING}`),
    pattern: new RegExp(`${BEFORE_STRING}["']|["']${BEHIND_STRING}|${ESCAPED}|""`, 'g'),
    replace: (match) => (match[0] === '\\' ? unescaped(match) : match === '""' ? '"' : ''),
    doubtful: true,
    perLine: true,
  },
]

function asciiOf(octet: string): string {
  return String.fromCharCode(Number.parseInt(octet.slice(1), 16))
}

function bytesOf(octets: string): string {
  return utf8.decode(Uint8Array.from(octets.slice(1).split('='), (hex) => Number.parseInt(hex, 16)))
}

/** The words of a listed command, on a line; nothing where there is none. */
function wordsOf(match: string): string {
  const listed = match.indexOf('[')
  if (!match.endsWith(']') || listed < 0) return ''
  return `${[...match.slice(listed).matchAll(/"([^"]+)"/g)].map(([quoted, word = '']) => (/\s/.test(word) ? quoted : word)).join(' ')}\n`
}

/** The character that an escape of JSON stands for. */
function unescaped(match: string): string {
  const code = match[1] as string
  return code === 'u' ? String.fromCharCode(Number.parseInt(match.slice(2), 16)) : (JSON_ESCAPES[code] ?? code)
}
