import Type from 'typebox'
import { finding } from './finding-schema.ts'
import { issueCodes } from './issues.ts'
import { flag, integer, integerOrNull, listOf, orNull, pair, text, textOrNull, texts, word } from './property.ts'
import { schemaVersion } from './version.ts'
import { views } from './views/index.ts'

/** The identifier of the schema. */
export const schemaId = 'urn:netscribe:schema:1.0:report'

const closed = { additionalProperties: false }

/** A place in the decoded text of the source: start and end offsets in UTF-16 units, end excluded. */
export const span = pair('Start and end in the decoded text of the source, in UTF-16 units, end excluded', {
  title: 'Span',
})

/** Where the text came from and how its bytes were read. */
export const source = Type.Object(
  {
    name: text('File name, mail subject or other name of the input; - for standard input'),
    path: texts('The way to a member of an archive or a part of a mail, outermost first; empty for a plain input'),
    kind: word(['text', 'live'], 'text: printed output that was read; live: collected from the machine itself'),
    bytes: integerOrNull('Length of the input in bytes; null for live', { minimum: 0 }),
    encoding: textOrNull('Encoding the bytes were decoded with (WHATWG label, or cp437, cp850 …); null for live'),
    encodingEvidence: textOrNull(
      'What spoke for that encoding: a byte order mark, the charset given, words of a heading',
    ),
    lines: integer('Number of lines of the decoded text; 0 for live', { minimum: 0 }),
    host: Type.Optional(
      text(
        'The machine it came from, as the name of its file or all of its prompts call it; absent when nothing says it',
      ),
    ),
  },
  {
    title: 'Source',
    description: 'One input: a text, a file, a member of an archive, a mail part, or the machine.',
    ...closed,
  },
)

/** One sign that spoke for dialect and locale. */
export const evidence = Type.Object(
  {
    line: integer('Line of the sign; 0 for live', { minimum: 0 }),
    why: text('The sign: heading.connections, title.routes, row.protocol …'),
  },
  { title: 'Evidence', description: 'One sign that spoke for dialect and locale.', ...closed },
)

const section = Type.Unsafe({
  title: 'Section',
  description: 'One table or block of a capture; view says which.',
  type: 'object',
  discriminator: { propertyName: 'view' },
  required: ['view'],
  oneOf: Object.values(views),
})

/** One run of the command inside a source. */
export const capture = Type.Object(
  {
    dialect: text(
      'What printed it: windows, net-tools, busybox, toybox, macos, freebsd …; procfs for files of /proc/net and the live collector of Linux',
      {
        pattern: '^[a-z][a-z0-9-]*$',
      },
    ),
    platform: textOrNull('Operating system: windows, linux, macos, freebsd …; null when the dialect leaves it open'),
    locale: textOrNull(
      'Language of the printed words (BCP 47): en, ja, pt-BR …; null when nothing was printed in words',
      {
        pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
      },
    ),
    confidence: Type.Unsafe({
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: 'How sure dialect and locale are, 0 to 1; 1 when they were given',
    }),
    evidence: listOf(evidence, 'The signs that spoke for dialect and locale'),
    command: textOrNull('The command line as pasted, with sudo and without the prompt; null when none stands there'),
    via: Type.Optional(
      text('What ran the command, as pasted: docker exec web, ssh host, watch -n1; absent when nothing did'),
    ),
    host: Type.Optional(text('The machine the command ran on, as what ran it names it: ssh host')),
    namespace: Type.Optional(
      text('The network namespace the command ran in, as what ran it names it: ip netns exec blue'),
    ),
    options: texts('Options of the command, one an entry: -a, -n, -o'),
    optionsInferred: flag('Whether the options were inferred from what was printed'),
    capturedAt: textOrNull('Time of the run (ISO 8601); null when nothing near says it', {
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$',
    }),
    lines: pair('First and last line of the run in the source; 0, 0 for live'),
    sections: listOf(section, 'Tables and blocks in the order printed'),
  },
  { title: 'Capture', description: 'One run of the command inside a source.', ...closed },
)

/** The properties of an issue. */
export const issueProperties = {
  severity: word(
    ['error', 'warning', 'info'],
    'error: nothing was read; warning: something is missing; info: something was guessed',
  ),
  code: word(issueCodes, 'What kind of trouble it is'),
  line: integerOrNull('1-based line in the decoded text of the source; null when the issue has no place', {
    minimum: 1,
  }),
  span: orNull(span, 'Place in the decoded text of the source; null when the issue has no place'),
  text: textOrNull('The text itself; null when the issue has no place'),
  args: Type.Unsafe({
    type: 'object',
    additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
    description: 'The values the sentence about the issue is made of',
  }),
}

/** Something the reader could not read or had to guess. */
export const issue = Type.Object(issueProperties, {
  title: 'Issue',
  description: 'Something the reader could not read or had to guess.',
  ...closed,
})

/** How many lines were understood: every line of the source is counted in exactly one of the three. */
export const coverage = Type.Object(
  {
    lines: integer('Lines of the source', { minimum: 0 }),
    read: integer('Lines of a table or block that was understood', { minimum: 0 }),
    noise: integer("Lines recognised as not netstat's: prose, prompts, other commands, blank lines", { minimum: 0 }),
    unread: integer('Lines inside a section that were not understood, each with its issue', { minimum: 0 }),
  },
  { title: 'Coverage', description: 'How many lines were understood.', ...closed },
)

const generator = Type.Object(
  { name: text('Name of the program'), version: text('Version of the program') },
  { title: 'Generator', description: 'The program that made the report.', ...closed },
)

/** Everything read from one source. */
export const report = Type.Object(
  {
    schemaVersion: text('Version of this schema', { const: schemaVersion }),
    generator,
    source,
    captures: listOf(capture, 'The runs of the command, in the order of the source'),
    issues: listOf(issue, 'What could not be read or was guessed, in the order of the source'),
    findings: Type.Optional(listOf(finding, 'What the rows show together, the gravest first; absent unless asked for')),
    coverage,
  },
  { title: 'Report', description: 'Everything netscribe read from one source.', ...closed },
)

/** The answer to several sources at once. */
export const reports = Type.Object(
  { reports: listOf(report, 'One report a source, in the order given') },
  { title: 'Reports', description: 'The answer to several sources at once.', ...closed },
)
