import type { ExplainedTool } from './options/option.ts'

/** The names of all tools, and `linux`, which stands for net-tools. */
export function namesOf(tools: readonly ExplainedTool[]): readonly string[] {
  return ['linux', ...tools.map(({ dialect }) => dialect)]
}

/** A tool by its name; undefined when there is none of this name. */
export function toolNamed(name: string, tools: readonly ExplainedTool[]): ExplainedTool | undefined {
  const wanted = name.toLowerCase() === 'linux' ? 'net-tools' : name.toLowerCase()
  return tools.find(({ dialect }) => dialect === wanted)
}
