import type { Asking } from '../asking.ts'
import { namingPrograms } from '../naming-programs.ts'
import { QuestionError, type TimelineQuestion } from '../question.ts'
import { runsOf } from '../runs.ts'
import { answerOf, type TimelineAnswer } from './answer.ts'
import { followedIn } from './followed.ts'
import { Histories } from './histories.ts'
import { timelineFormats } from './timeline-formats.ts'

/** Follows rows by what tells them apart over the runs of the command: when each came, changed and went. */
export const timeline: Asking<TimelineQuestion, TimelineAnswer> & { readonly formats: typeof timelineFormats } = {
  formats: timelineFormats,
  needs({ view = 'connections', top }) {
    const { names, state, others } = followedIn(view)
    if (top !== undefined && !(Number.isInteger(top) && top > 0))
      throw new QuestionError('top', `'${top}' is no number of rows.`)
    return { view, only: [...names, state, ...others] }
  },
  begin({ view = 'connections', top }) {
    const histories = new Histories(followedIn(view))
    return {
      open: (options) => namingPrograms(runsOf(options, histories)),
      end: () => answerOf(histories, view, top),
    }
  },
}
