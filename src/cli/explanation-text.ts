import { stateExplanation } from '../explain/explain-state.ts'
import type {
  CommandExplanation,
  Elsewhere,
  ExplainedPart,
  Explanation,
  OptionExplanation,
  OptionInTool,
  StateExplanation,
  Step,
  UnknownSubject,
} from '../explain/explanation.ts'
import { stateFacts } from '../explain/states.ts'
import { words } from '../explain/words/index.ts'
import type { Label, Language } from '../explain/words/words.ts'
import { explainedCommandLines } from '../explainer.ts'
import { textWidth } from '../write/text-width.ts'
import { visible } from '../write/visible.ts'

const SYSTEMS = new Map<string, string>(explainedCommandLines.map(({ dialect, system }) => [dialect, system]))

/** An explanation as text for a terminal. */
export function explanationText(explanation: Exclude<Explanation, UnknownSubject>): string {
  if (explanation.kind === 'state') return stateText(explanation)
  return explanation.kind === 'option' ? optionText(explanation) : commandText(explanation)
}

/** Every state, and that there can be none. */
export function stateList(lang: Language): StateExplanation[] {
  return stateFacts.map(({ state }) => stateExplanation(state, lang))
}

/** The list of the states, and how to ask for one. */
export function statesText(lang: Language): string {
  const { labels } = words[lang]
  const rows = stateList(lang).map(({ state, short }) => [state, short] as const)
  return [`${labels.states}${labels.colon.trimEnd()}`, ...columns(rows), '', labels.usage].join('\n')
}

function stateText(explanation: StateExplanation): string {
  const { lang, state, short, meaning, spellings, shownWith, notes } = explanation
  const { labels } = words[lang]
  const name = state === 'NONE' ? labels.noState : state
  const line = (label: Label, text: string | null) => (text ? [`${labels[label]}${labels.colon}${text}`] : [])
  const printed = spellings.map(({ text, tools }) => `${text} (${tools.join(', ')})`)
  const shown = shownWith.map(({ tools, options }) => `${options.join(' / ')} (${tools.join(', ')})`)
  return [
    `${name}${labels.colon}${short}`,
    '',
    meaning,
    '',
    ...line('waits', explanation.waits),
    ...steps(labels.before, explanation.before, lang),
    ...steps(labels.after, explanation.after, lang),
    ...line('duration', explanation.duration),
    ...line('finding', explanation.finding),
    ...line('advice', explanation.advice),
    ...line('side', explanation.side),
    ...line('spellings', printed.join('; ')),
    ...line('shown', shown.join('; ')),
    ...line('source', explanation.source),
    '',
    ...notes,
  ].join('\n')
}

function steps(label: string, list: readonly Step[], lang: Language): string[] {
  if (list.length === 0) return []
  const { labels } = words[lang]
  const rows = list.map(({ state, on, sends }) => {
    const sent = sends ? labels.sends.replace('{segment}', sends) : ''
    return [state, `${on}${sent}`] as const
  })
  return [`${label}${labels.colon.trimEnd()}`, ...columns(rows)]
}

function optionText({ lang, option, meanings, unknownIn }: OptionExplanation): string {
  const { labels } = words[lang]
  const told = meanings.flatMap(({ does, tools }) => [toolsText(tools, option), `  ${does}`])
  const unknown = unknownIn.length > 0 ? [`${labels.unknownIn}${labels.colon}${systems(unknownIn)}`] : []
  return [option, '', ...told, ...unknown].join('\n')
}

/** Tools, and how they write the option where that is not as asked; those that write it alike together. */
function toolsText(tools: readonly OptionInTool[], option: string): string {
  const alike = Map.groupBy(tools, ({ forms, argument }) =>
    [...forms.filter((form) => form !== option), ...(argument ? [`${option} <${argument.name}>`] : [])].join(', '),
  )
  return [...alike]
    .map(([written, group]) => systems(group.map(({ dialect }) => dialect)) + (written ? ` (${written})` : ''))
    .join('; ')
}

function commandText({ lang, command, dialect, chosen, possible, parts, elsewhere }: CommandExplanation): string {
  const { labels } = words[lang]
  const same = elsewhere.filter(({ verdict }) => verdict === 'same').flatMap(({ dialects }) => dialects)
  return [
    visible(command),
    '',
    labels[chosen].replace('{system}', systems([dialect])).replace('{possible}', systems(possible)),
    ...partLines(parts),
    '',
    ...(same.length > 0 ? [`${labels.same}${labels.colon}${systems(same)}`] : []),
    ...elsewhere.filter(({ verdict }) => verdict !== 'same').flatMap((other) => elsewhereLines(other, lang)),
  ].join('\n')
}

function elsewhereLines({ dialects, verdict, parts }: Elsewhere, lang: Language): string[] {
  const heading = words[lang].labels[verdict].replace('{system}', systems(dialects))
  return [heading, ...partLines(parts)]
}

function partLines(parts: readonly ExplainedPart[]): string[] {
  return columns(
    parts.map(({ text, argument, does }) => [visible(argument ? `${text} ${argument}` : text), visible(does)]),
  )
}

function systems(dialects: readonly string[]): string {
  return dialects.map((dialect) => SYSTEMS.get(dialect)).join(', ')
}

/** Rows of two columns, indented. */
function columns(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => textWidth(left)))
  return rows.map(([left, right]) => `  ${left}${' '.repeat(width - textWidth(left))}  ${right}`)
}
