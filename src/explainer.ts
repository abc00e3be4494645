import { commands } from '../grammars/language/commands.ts'
import { optionTables } from '../grammars/option-tables.ts'
import { createExplain } from './explain/explain.ts'
import { toolTexts } from './explain/options/index.ts'
import { explainedTools } from './explain/options/option.ts'
import { namesOf } from './explain/tools.ts'

// The calls are marked as pure, so that a bundle that explains nothing does not carry the texts.

/** Every tool with its options and what they do, the most common tools first. */
export const explainedCommandLines = /* @__PURE__ */ explainedTools(optionTables, toolTexts)

/** The names of all tools, and `linux`, which stands for net-tools. */
export const toolNames = /* @__PURE__ */ namesOf(explainedCommandLines)

/**
 * Explains a state in any spelling, an option, or a command line of netstat. A subject of more than 1000 characters is
 * unknown, and the answer names its first 1000.
 * @throws RangeError when the dialect or the language is not known.
 */
export const explain = /* @__PURE__ */ createExplain({ tools: explainedCommandLines, commands })
