import type { OptionFacts, OptionTable, ToolName } from '../../table/command-line.ts'
import type { Language } from '../words/words.ts'

/** One sentence in every language. Two options mean the same where they have the same text. */
export type Text = Readonly<Record<Language, string>>

/** What is said of the command line of one tool. */
export interface ToolTexts<Flag extends string = string> {
  /** What the tool is called. */
  readonly system: string
  /** What it shows without options. */
  readonly bare: Text
  /** What a number at the end of the line does. */
  readonly interval: Text
  /** What each option does, in the order in which they are listed. */
  readonly options: Readonly<Record<Flag, Text>>
}

/** One option of a tool, and what it does. */
export interface ExplainedOption extends OptionFacts {
  readonly does: Text
}

/** The command line of one tool, explained. */
export interface ExplainedTool extends OptionTable<ExplainedOption>, Omit<ToolTexts, 'options'> {}

/** The texts of every option of every table. */
export type TextsOf<Tables extends Readonly<Record<ToolName, OptionTable>>> = {
  readonly [Name in keyof Tables & ToolName]: ToolTexts<Tables[Name]['options'][number]['flag']>
}

/** The tables of all tools with what is said of each option, the most common tools first. */
export function explainedTools<const Tables extends Readonly<Record<ToolName, OptionTable>>>(
  tables: Tables,
  texts: TextsOf<Tables>,
): readonly ExplainedTool[] {
  return Object.entries<ToolTexts>(texts).map(([name, { options: sentences, ...said }]) => {
    const table: OptionTable = tables[name as ToolName]
    const options = Object.entries(sentences).flatMap(([flag, does]) => {
      const facts = table.options.find((option) => option.flag === flag)
      return facts ? [{ ...facts, does }] : []
    })
    return { ...table, ...said, options }
  })
}
