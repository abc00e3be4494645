import { faultText } from '../validate/reports.ts'
import { type Validation, validate } from '../validate.ts'
import { jsonText } from '../write/json-text.ts'
import { visible } from '../write/visible.ts'
import { EXIT, type Exit } from './exit.ts'
import { blocksOf, reasonOf } from './input.ts'
import { messages } from './messages.ts'
import { print, printError } from './print.ts'
import { nameOf } from './saved-reports.ts'
import type { ValidateFlags } from './validate-flags.ts'

/** Holds files against the schema and writes what is wrong with each. */
export async function validateFiles(files: readonly string[], { format, quiet }: ValidateFlags): Promise<Exit> {
  const say = messages('summary', printError, quiet)
  const found: { file: string; validation: Validation }[] = []
  for (const file of files) {
    try {
      const validation = await validate(blocksOf(file))
      found.push({ file, validation })
      if (format !== 'json') print(textOf(nameOf(file), validation, quiet ?? false))
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error || error instanceof RangeError)) throw error
      say.error(`${nameOf(file)}: ${reasonOf(error)}`)
    }
  }
  const answers = found.map(({ file, validation }) => ({ file, ...validation }))
  if (format === 'json') print(`${jsonText(files.length === 1 ? (answers[0] ?? null) : answers, 2)}\n`)
  const isAllValid = answers.length === files.length && answers.every(({ valid }) => valid)
  return isAllValid ? EXIT.ok : EXIT.unrecognised
}

function textOf(name: string, { valid, holds, faults, more }: Validation, quiet: boolean): string {
  const lines = faults.map((fault) => faultText(name, fault))
  if (more) lines.push(`${name}: there may be more faults; what follows was not looked at`)
  const kinds = Object.entries(holds).map(([kind, count]) => `${kind} ${count}`)
  if (valid && !quiet) lines.push(`${name}: valid (${kinds.join(', ')})`)
  return lines.map((line) => `${visible(line)}\n`).join('')
}
