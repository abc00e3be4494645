import type { Asking } from '../asking.ts'
import { namingPrograms } from '../naming-programs.ts'
import { type EdgesQuestion, QuestionError } from '../question.ts'
import { runsOf } from '../runs.ts'
import { answerOf, type EdgesAnswer } from './answer.ts'
import { Conversations } from './conversations.ts'
import { edgesFormats } from './edges-formats.ts'

/** Says which host talks to which, and to what service: conversations that are seen from both ends are one. */
export const edges: Asking<EdgesQuestion, EdgesAnswer> & { readonly formats: typeof edgesFormats } = {
  formats: edgesFormats,
  needs({ view = 'connections' }) {
    if (view !== 'connections') throw new QuestionError('view', `'${view}' has no edges. Known: connections.`)
    return { view, only: ['protocol', 'local', 'foreign', 'state', 'stateText', 'program', 'pid', 'owner'] }
  },
  begin() {
    const conversations = new Conversations()
    return {
      open: (options) => namingPrograms(runsOf(options, conversations)),
      end: () => answerOf(conversations),
    }
  },
}
