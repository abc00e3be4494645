import { damage, type Entry } from './member.ts'

/**
 * The name of a member with plain slashes and without what would lead out of its archive (`/`, `C:`, `..`), for those who
 * make files of it; that there was such a thing is an issue.
 */
export function insideName(name: string, issues: Entry['issues']): string {
  const parts = name
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:(?=\/)/, '')
    .split('/')
  const inside = parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/') || '-'
  if (parts.includes('..')) issues.push(damage(`its name leads out of the archive: ${name.slice(0, 200)}`))
  return inside
}
