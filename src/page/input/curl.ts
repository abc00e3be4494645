import type { Forced } from '../engine/engine.ts'

/** The command line that sends files, or what netstat prints, to the service of an origin. */
export function curlFor(origin: string, files: readonly string[], forced: Forced): string {
  const query = new URLSearchParams(Object.entries(forced).filter(([, value]) => value !== undefined))
  const url = (name?: string) => {
    if (name !== undefined) query.set('name', name)
    return quoted(`${origin}/v1/parse${query.size > 0 ? `?${query}` : ''}`)
  }
  const [first, ...others] = files
  if (first === undefined) return `netstat -an | curl --data-binary @- ${url()}`
  if (others.length === 0) return `curl --data-binary ${quoted(`@${first}`)} ${url(first)}`
  return `curl ${files.map((file) => `-F ${quoted(`file=@${escaped(file)}`)}`).join(' ')} ${url()}`
}

/** A word of a POSIX shell; plain ones stay as they are. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** A file name within a form field of curl, where ; and , end it unless it is quoted. */
function escaped(name: string): string {
  return /[;,"\\]/.test(name) ? `"${name.replaceAll(/["\\]/g, '\\$&')}"` : name
}
