/** How grave an issue is: nothing or not all was read (error), something is missing (warning), something was guessed (info). */
export type Severity = 'error' | 'warning' | 'info'

/** The values a sentence about an issue is made of. */
export type IssueArgs = Record<string, string | number | boolean | null>

type IssueKind = { readonly severity: Severity; readonly sentence: (args: IssueArgs) => string }

/** Every kind of trouble the reader can have: its severity, and its sentence in English, made at the edge. */
export const issues = {
  'nothing-recognised': {
    severity: 'error',
    sentence: () => 'Nothing in this input was recognised as output of netstat.',
  },
  'row-unread': {
    severity: 'warning',
    sentence: ({ view }) => `This line stands in a table${quoted(' of ', view)} but could not be read as a row.`,
  },
  'known-but-not-read': {
    severity: 'info',
    sentence: ({ tool, lines, first, last }) =>
      `${lines ?? 'Some'} lines${first && last ? ` between ${first} and ${last}` : ''} are a listing of ${tool ?? 'another tool'}, which is known and not read.`,
  },
  'table-unread': {
    severity: 'warning',
    sentence: ({ title }) => `Under the title${quoted(' ', title)} no table was found that could be read.`,
  },
  'row-cut': {
    severity: 'warning',
    sentence: ({ missing }) =>
      missing === undefined
        ? 'The text ends inside of this row, before it says enough to be read.'
        : `The row ends early${quoted(': no ', missing)}; what is there was read.`,
  },
  'row-joined': {
    severity: 'info',
    sentence: ({ lines }) => `The row was put together from ${lines ?? 'several'} lines.`,
  },
  'counter-by-place': {
    severity: 'info',
    sentence: () => 'The labels of this block are in words that are not known; its counters were named by their place.',
  },
  'counter-by-words': {
    severity: 'info',
    sentence: () =>
      'Labels of this block are not worded as those that are known; counters were named by the words in them that only one of its counters has.',
  },
  'extra-text': {
    severity: 'info',
    sentence: ({ text }) => `Text behind the row belongs to no column${quoted(': ', text)}.`,
  },
  'state-unknown': {
    severity: 'info',
    sentence: ({ state }) => `The state${quoted(' ', state)} is none that is known for this protocol.`,
  },
  'number-out-of-range': {
    severity: 'warning',
    sentence: ({ field, number }) =>
      `A number is out of range and was left out${quoted(' of ', field)}${quoted(': ', number)}.`,
  },
  'heading-unknown-column': {
    severity: 'info',
    sentence: ({ column }) =>
      `A word of this heading is not known; what stands under it is kept${quoted(' in ', column)}.`,
  },
  'line-too-long': {
    severity: 'warning',
    sentence: ({ length, limit }) =>
      `The line has ${length ?? 'too many'} characters; no more than ${limit ?? 'the limit'} are read.`,
  },
  'too-costly': {
    severity: 'warning',
    sentence: ({ lines, first, last }) =>
      `${lines ?? 'Some'} lines${first && last ? ` between ${first} and ${last}` : ''} were read as they stand; to join or mend them takes more work than a text of this length is given.`,
  },
  'internal-fault': {
    severity: 'warning',
    sentence: ({ table, cell }) =>
      `A fault of netscribe kept this line from being read${quoted(', in table ', table)}${quoted(', column ', cell)}; please report it.`,
  },
  'encoding-replaced': {
    severity: 'warning',
    sentence: ({ count }) => `${count ?? 'Some'} characters could not be decoded and stand as U+FFFD.`,
  },
  'encoding-guessed': {
    severity: 'info',
    sentence: ({ encoding }) =>
      `The encoding${quoted(' ', encoding)} is a guess; the bytes can be read in others as well.`,
  },
  'mojibake-repaired': {
    severity: 'info',
    sentence: ({ written, read }) =>
      `The text was damaged before it came here${written ? ` (${written} read as ${read ?? 'something else'})` : ''}; known words were understood all the same.`,
  },
  'dialect-guessed': {
    severity: 'info',
    sentence: ({ dialect }) => `The dialect${quoted(' ', dialect)} was guessed from the rows; no heading says it.`,
  },
  'sockets-changed': {
    severity: 'info',
    sentence: () => 'Sockets came or went while netstat read the table, so it may not be complete.',
  },
  'row-dropped': {
    severity: 'warning',
    sentence: ({ text }) => `netstat itself could not read a line of its source${quoted(': ', text)}.`,
  },
  'elevation-required': {
    severity: 'warning',
    sentence: () => 'netstat asked for administrator rights and printed nothing else.',
  },
  'processes-hidden': {
    severity: 'info',
    sentence: () => 'netstat ran without the rights to see every process; some programs are not shown.',
  },
  'not-supported': {
    severity: 'info',
    sentence: ({ what }) => `netstat said that the machine does not support this${quoted(': ', what)}.`,
  },
  'tool-warning': {
    severity: 'info',
    sentence: ({ text }) => `netstat printed a message of its own${quoted(': ', text)}.`,
  },
  'container-unopened': {
    severity: 'error',
    sentence: ({ what, function: name, command }) =>
      `This is ${what ?? 'an archive'}, not a text${name ? `; ${name} opens it` : quoted('; its text is written by ', command)}.`,
  },
  'member-skipped': {
    severity: 'info',
    sentence: ({ what }) => `This is no text and was passed over${quoted(': ', what)}.`,
  },
  'member-encrypted': {
    severity: 'error',
    sentence: ({ command }) =>
      `This member is encrypted and could not be opened${quoted('; its text is written by ', command)}.`,
  },
  'member-damaged': {
    severity: 'error',
    sentence: ({ reason }) => `Not all of this could be unpacked${quoted(': ', reason)}.`,
  },
  'limit-reached': {
    severity: 'error',
    sentence: ({ limit, value }) =>
      `Unpacking stopped: this goes beyond the limit${quoted(' ', limit)}${quoted(' of ', value)}.`,
  },
} as const satisfies Record<string, IssueKind>

/** The code of an issue. */
export type IssueCode = keyof typeof issues

/** Every code, in the order of the table. */
export const issueCodes = Object.keys(issues) as [IssueCode, ...IssueCode[]]

/** How grave issues of a code are. */
export const severityOf = (code: IssueCode): Severity => issues[code].severity

/** The English sentence about an issue, without its place. */
export const sentenceOf = (issue: { readonly code: IssueCode; readonly args: IssueArgs }): string => {
  const kind: IssueKind = issues[issue.code]
  return kind.sentence(issue.args)
}

function quoted(before: string, value: IssueArgs[string] | undefined): string {
  return value === undefined || value === null || value === '' ? '' : `${before}${value}`
}
