import { damage, type Entry } from './member.ts'

/** Longer names (PATH_MAX of Linux) are cut: each row of a member can name its source. */
const LONGEST = 4096

/**
 * The name of a member with plain slashes and without what would lead out of its archive (`/`, `C:`, `..`), for those who
 * make files of it; that there was such a thing is an issue.
 */
export function insideName(name: string, issues: Entry['issues']): string {
  if (name.length > LONGEST) issues.push(damage(`its name of ${name.length} characters was cut`))
  const parts = name
    .slice(0, LONGEST)
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:(?=\/)/, '')
    .split('/')
  const inside = parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/') || '-'
  if (parts.includes('..')) issues.push(damage(`its name leads out of the archive: ${name.slice(0, 200)}`))
  return inside
}

/** The name of what is packed in a stream: that of the stream without its folders and its ending. */
export function unpackedName(name: string): string {
  const last = name.replace(/^.*[/\\]/, '')
  const plain = last.replace(/\.t(?:gz|xz|bz2?|b2|zst|az)$/i, '.tar').replace(/\.(?:gz|xz|bz2?|zst|z)$/i, '')
  return plain || last
}

/** Names are UTF-8 or, where nothing says it, of the code page of who packed them: Shift_JIS where they can be that. */
export function decodedName(bytes: Uint8Array, isUtf8: boolean): string {
  for (const decoder of isUtf8 ? [] : STRICT)
    try {
      return decoder.decode(bytes)
    } catch {}
  return (isUtf8 ? utf8 : latin1).decode(bytes)
}

const STRICT = ['utf-8', 'shift_jis'].map((encoding) => new TextDecoder(encoding, { fatal: true }))
const utf8 = new TextDecoder()
const latin1 = new TextDecoder('latin1')
