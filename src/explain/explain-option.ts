import { nearest } from '../nearest.ts'
import { optionNamed } from './command.ts'
import type { OptionExplanation, OptionInTool, UnknownSubject } from './explanation.ts'
import { commandLines } from './options/index.ts'
import type { CommandLine, ExplainedDialect, OptionFacts, Text } from './options/option.ts'
import type { Language } from './words/words.ts'

/** Every meaning of an option, told apart by tool. */
export function explainOption(text: string, lang: Language, tool?: CommandLine): OptionExplanation | UnknownSubject {
  const meanings = new Map<Text, OptionInTool[]>()
  const unknownIn: ExplainedDialect[] = []
  for (const one of tool ? [tool, ...commandLines.filter((other) => other !== tool)] : commandLines) {
    const option = optionNamed(text, one)
    if (option) meanings.set(option.does, [...(meanings.get(option.does) ?? []), inTool(option, one)])
    else unknownIn.push(one.dialect)
  }
  if (meanings.size === 0) {
    const known = allOptions()
    return { kind: 'unknown', lang, subject: text, nearest: nearest(text, known) ?? null, known }
  }
  const told = [...meanings].map(([does, tools]) => ({ does: does[lang], tools }))
  return { kind: 'option', lang, option: text, meanings: told, unknownIn }
}

/** An option as one tool writes it. */
export function inTool({ flag, long = [], argument }: OptionFacts, { dialect }: CommandLine): OptionInTool {
  const takes = argument ? { name: argument.name, values: argument.values ?? null } : null
  return { dialect, forms: [flag, ...long], argument: takes }
}

function allOptions(): string[] {
  return [
    ...new Set(commandLines.flatMap(({ options }) => options.flatMap(({ flag, long }) => [flag, ...(long ?? [])]))),
  ]
}
