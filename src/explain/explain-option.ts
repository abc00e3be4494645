import type { ToolName } from '../table/command-line.ts'
import { nearest } from '../text/nearest.ts'
import type { Explained } from './explained.ts'
import type { OptionExplanation, OptionInTool, UnknownSubject } from './explanation.ts'
import type { ExplainedOption, ExplainedTool, Text } from './options/option.ts'
import type { Language } from './words/words.ts'

/** Every meaning of an option, told apart by tool. */
export function explainOption(
  text: string,
  lang: Language,
  { tools, commands }: Explained,
  tool?: ExplainedTool,
): OptionExplanation | UnknownSubject {
  const meanings = new Map<Text, OptionInTool[]>()
  const unknownIn: ToolName[] = []
  for (const one of tool ? [tool, ...tools.filter((other) => other !== tool)] : tools) {
    const option = commands.option(text, one)
    if (option) meanings.set(option.does, [...(meanings.get(option.does) ?? []), inTool(option, one)])
    else if (!one.program) unknownIn.push(one.dialect)
  }
  if (meanings.size === 0) {
    const known = allOptions(tools)
    return { kind: 'unknown', lang, subject: text, nearest: nearest(text, known) ?? null, known }
  }
  const told = [...meanings].map(([does, having]) => ({ does: does[lang], tools: having }))
  return { kind: 'option', lang, option: text, meanings: told, unknownIn }
}

/** An option as one tool writes it. */
export function inTool({ flag, long = [], argument }: ExplainedOption, { dialect }: ExplainedTool): OptionInTool {
  const takes = argument ? { name: argument.name, values: argument.values ?? null } : null
  return { dialect, forms: [flag, ...long], argument: takes }
}

function allOptions(tools: readonly ExplainedTool[]): string[] {
  return [...new Set(tools.flatMap(({ options }) => options.flatMap(({ flag, long }) => [flag, ...(long ?? [])])))]
}
