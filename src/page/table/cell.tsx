import { visible } from '../../write/visible.ts'
import { words } from '../words/words.ts'

/** A value in a table: nothing where it was not printed, a dash where it was printed empty. */
export function Cell({ value }: { readonly value: unknown }) {
  if (value === undefined) return null
  if (value !== null) return <>{textOf(value)}</>
  return (
    <span class="null" title={words.value.table.empty}>
      –
    </span>
  )
}

/** A value as text; control characters as their pictures. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (value === true) return words.value.table.yes
  if (value === false) return words.value.table.no
  if (Array.isArray(value)) return value.map(textOf).join(value.some((one) => typeof one === 'object') ? ', ' : ' ')
  if (typeof value !== 'object') return visible(String(value))
  return 'text' in value ? textOf(value.text) : Object.values(value).map(textOf).filter(Boolean).join(' ')
}
