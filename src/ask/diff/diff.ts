import type { Sink } from '../../report/sink.ts'
import type { Asking } from '../asking.ts'
import { viewsWith } from '../fields.ts'
import { namingPrograms } from '../naming-programs.ts'
import { type DiffQuestion, QuestionError } from '../question.ts'
import { answerOf, type DiffAnswer } from './answer.ts'
import { diffFormats } from './diff-formats.ts'
import { paired } from './pairs.ts'
import { kindOf, Side, type Snapshot } from './sides.ts'

/** Compares the last run of each kind in one input with that in another; of a single input, the first with the last. */
export const diff: Asking<DiffQuestion, DiffAnswer> & { readonly formats: typeof diffFormats } = {
  formats: diffFormats,
  needs({ view, runs }) {
    viewsWith([], view)
    if (runs && !(runs.length === 2 && runs.every((run) => Number.isInteger(run) && run >= 0)))
      throw new QuestionError('runs', 'name two runs by their numbers, from 0: 0,3.')
    return { view }
  },
  begin({ runs }) {
    const before = new Side(runs?.[0])
    const after = new Side(runs?.[1])
    let inputs = 0
    return {
      open(options) {
        const { input = 0 } = options
        if (input > 1) throw new QuestionError('file', 'A comparison has two inputs, or one with several runs.')
        inputs = Math.max(inputs, input + 1)
        const sides = input === 1 ? [after] : runs ? [before, after] : [before]
        return namingPrograms(intoAll(sides.map((side) => side.source(options))))
      },
      end() {
        const { pairs, alone } =
          inputs > 1 || runs ? paired(before.last.values(), after.last.values()) : withinOne(before)
        return answerOf(pairs, alone)
      },
    }
  },
}

/** The first and the last run of each kind in one input, whatever members of an archive they stand in. */
function withinOne({ first, last }: Side): ReturnType<typeof paired> {
  const kinds = Map.groupBy([...first.values(), ...last.values()], (snapshot) => kindOf({ ...snapshot, member: '' }))
  const pairs = [...kinds.values()].map((runs) => ({ before: runs[0] as Snapshot, after: runs.at(-1) as Snapshot }))
  const isPair = ({ before, after }: (typeof pairs)[0]) => before.run !== after.run
  const alone = pairs.filter((pair) => !isPair(pair)).map(({ before }) => before)
  return { pairs: pairs.filter(isPair), alone: [alone, []] }
}

/** A sink that hands all it takes to several. */
function intoAll(sinks: readonly (Sink & { end(): void })[]): Sink & { end(): void } {
  const all = <Name extends 'capture' | 'section' | 'row' | 'issue' | 'end'>(name: Name) =>
    ((...args: never[]) => {
      for (const sink of sinks) (sink[name] as (...args: never[]) => void)(...args)
    }) as (typeof sinks)[0][Name]
  return { capture: all('capture'), section: all('section'), row: all('row'), issue: all('issue'), end: all('end') }
}
