import { connectionStates } from '../report/values/connection-states.ts'
import { nearest } from '../text/nearest.ts'
import type { StateExplanation, Step, UnknownSubject } from './explanation.ts'
import { factsOf, type StateTopic, stateFacts, stateNamed } from './states.ts'
import { comesFrom, leadsTo, type Transition } from './transitions.ts'
import { words } from './words/index.ts'
import type { Language } from './words/words.ts'

/** Explains a state in any spelling. */
export function explainState(text: string, lang: Language): StateExplanation | UnknownSubject {
  const state = stateNamed(text)
  if (state) return stateExplanation(state, lang)
  const spellings = stateFacts.flatMap((facts) => facts.spellings.map((spelling) => spelling.text))
  const meant = nearest(text, [...connectionStates, ...spellings])
  return { kind: 'unknown', lang, subject: text, nearest: meant ?? null, known: connectionStates }
}

/** Explains a state by its canonical name or `NONE`. */
export function stateExplanation(state: StateTopic, lang: Language): StateExplanation {
  const { spellings, side, shownWith, source } = factsOf(state)
  const { states, sides, events, notes } = words[lang]
  const step = ({ on, sends }: Transition, other: StateTopic): Step => ({ state: other, on: events[on].clause, sends })
  const isTcp = leadsTo(state).length > 0
  return {
    kind: 'state',
    lang,
    state,
    spellings,
    side: side && sides[side],
    ...states[state],
    before: comesFrom(state).map((transition) => step(transition, transition.from)),
    after: leadsTo(state).map((transition) => step(transition, transition.to)),
    shownWith,
    source,
    notes: isTcp ? [notes.identity, notes.severalRows, notes.loopback, notes.reset] : [notes.identity, notes.loopback],
  }
}
