import { commandLines } from './options/index.ts'
import type { CommandLine } from './options/option.ts'

/** The names of all tools, and `linux`, which stands for net-tools. */
export const toolNames: readonly string[] = ['linux', ...commandLines.map(({ dialect }) => dialect)]

/** The command line of a tool by its name; undefined when there is none of this name. */
export function toolNamed(name: string): CommandLine | undefined {
  const wanted = name.toLowerCase() === 'linux' ? 'net-tools' : name.toLowerCase()
  return commandLines.find(({ dialect }) => dialect === wanted)
}
