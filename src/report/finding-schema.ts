import Type from 'typebox'
import { integer, integerOrNull, listOf, textOrNull, word, wordOrNull } from './property.ts'
import { connectionStates } from './values/connection-states.ts'
import { findingCodes } from './values/finding-codes.ts'

const numberOrNull = (description: string) => Type.Unsafe({ type: ['number', 'null'], minimum: 0, description })

/** Something that rows show together, on request (`findings`). */
export const finding = Type.Object(
  {
    code: word(findingCodes, 'The rule: docs/findings.md says what each of them means'),
    severity: word(['warning', 'info'], 'warning: something to look into; info: something to know'),
    threshold: Type.Unsafe({
      type: 'number',
      minimum: 0,
      description: 'From how many rows, bytes, events, or from which share of the packets on (0 to 1) it is a finding',
    }),
    state: wordOrNull(connectionStates, 'State of the rows; null when it is not about connections'),
    program: textOrNull('Program that the rows belong to; null when none was printed, or when it is about none'),
    pid: integerOrNull('Process ID that the rows belong to where no program was printed', { minimum: 0 }),
    host: textOrNull('The foreign host that the rows have in common'),
    subject: textOrNull('Name of the interface or of the counter; null when it is about connections'),
    capture: integer('The run in which it is plainest, counted from 0', { minimum: 0 }),
    rows: integer('How many rows of that run show it', { minimum: 1 }),
    lines: listOf(integer('Line', { minimum: 0 }), 'Lines of the first ten of them; 0 for live'),
    value: numberOrNull(
      'Bytes in the largest queue, or events: since counting began, or between the first run and the last',
    ),
    rate: numberOrNull('Events a second between the first run and the last; null where no times are known'),
    share: numberOrNull('Share of the packets that it happened to, 0 to 1'),
    runs: Type.Object(
      {
        seen: integer('Runs that show it', { minimum: 1 }),
        of: integer('Runs that could show it', { minimum: 1 }),
      },
      { additionalProperties: false, description: 'In how many runs it is seen' },
    ),
    trend: wordOrNull(
      ['growing', 'steady', 'falling'],
      'How the number of rows goes over three runs or more (least squares: by more than half of its mean); null for fewer',
    ),
    where: textOrNull('A query that shows these rows, and perhaps others (docs/where.md)'),
  },
  {
    title: 'Finding',
    description: 'Something that the rows of a source show together.',
    additionalProperties: false,
  },
)
