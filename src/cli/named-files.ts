import { globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from './exit.ts'
import { reasonOf } from './input.ts'

/** Which files are meant, beside those that are named. */
export interface FileFlags {
  /** Whether the files in directories are meant too. */
  readonly recursive?: boolean
  /** A file that names more, one a line or behind zeros; `-` is standard input. */
  readonly filesFrom?: string
}

/**
 * The files that a command line means, in its order: those in directories by their names, those that a pattern names where
 * the shell left it as it is.
 * @throws UsageError where the list of files cannot be read.
 */
export function namedFiles(names: readonly string[], { recursive = false, filesFrom }: FileFlags): string[] {
  const all = filesFrom === undefined ? names : [...names, ...listed(filesFrom, names)]
  return all.flatMap((name) => matching(name)).flatMap((name) => (recursive ? within(name) : [name]))
}

/** `find -print0` ends names with zeros, all else with lines. */
function listed(file: string, names: readonly string[]): string[] {
  if (file === '-' && names.includes('-'))
    throw new UsageError("option '--files-from': standard input has names or a text, not both.")
  try {
    const text = readFileSync(file === '-' ? 0 : file, 'utf8')
    return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '')
  } catch (error) {
    throw new UsageError(`option '--files-from': ${file}: ${reasonOf(error)}.`)
  }
}

/** What a pattern names; a name that is a file's, or that nothing matches, stays as it is. */
function matching(name: string): string[] {
  if (!/[*?[{]/.test(name) || statSync(name, { throwIfNoEntry: false })) return [name]
  const found = globSync(name).sort()
  return found.length > 0 ? found : [name]
}

/** The files in a directory and those below it; links lead to files alone. What cannot be listed stays, to be said. */
function within(name: string): string[] {
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) return [name]
  try {
    const entries = readdirSync(name, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    return entries.flatMap((entry) => {
      const path = join(name, entry.name)
      if (entry.isDirectory()) return within(path)
      const isFile = entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile())
      return isFile ? [path] : []
    })
  } catch {
    return [name]
  }
}
