import type { Asking } from '../asking.ts'
import { keyOf, viewsWith } from '../fields.ts'
import { intervalsOf, lengthOf } from '../interval.ts'
import { namingPrograms } from '../naming-programs.ts'
import { type CountQuestion, QuestionError } from '../question.ts'
import { answerOf, type CountAnswer } from './answer.ts'
import { countFormats } from './count-formats.ts'
import { Counting } from './counting.ts'

/** Counts rows by the values of their fields, in each run of the command. */
export const count: Asking<CountQuestion, CountAnswer> & { readonly formats: typeof countFormats } = {
  formats: countFormats,
  needs(question) {
    checkTop(question.top)
    if (question.every !== undefined) lengthOf(question.every)
    return { view: viewOf(question), only: keysOf(question) }
  },
  begin(question) {
    const { by, every } = question
    const counting = new Counting(by, every === undefined ? null : intervalsOf(lengthOf(every)))
    return {
      open(options) {
        const counted = counting.source(options)
        return by.includes('program') ? namingPrograms(counted) : counted
      },
      end: () => answerOf(counting, question, viewOf(question) ?? null),
    }
  },
}

/** The view asked for, else the first that has all of the fields: connections mostly. All where `view` is one of them. */
function viewOf({ by, view }: CountQuestion): string | undefined {
  const [first] = viewsWith(by, view)
  return view ?? (by.includes('view') ? undefined : first)
}

/** What a row is asked for; a program may be that of its PID. */
function keysOf({ by }: CountQuestion): string[] {
  const keys = by.map((name) => keyOf(name))
  return keys.includes('program') ? [...keys, 'pid'] : keys
}

function checkTop(top: number | undefined): void {
  if (top !== undefined && !(Number.isInteger(top) && top > 0))
    throw new QuestionError('top', `'${top}' is no number of groups.`)
}
