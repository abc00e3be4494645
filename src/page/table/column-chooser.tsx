import { useRef } from 'preact/hooks'
import type { Column } from '../engine/engine.ts'
import { useDismiss } from '../shell/dismiss.ts'
import { words } from '../words/words.ts'
import { labelOf } from './columns.ts'

interface Props {
  readonly columns: readonly Column[]
  readonly shown: readonly string[]
  choose(shown: readonly string[]): void
}

/** A box for each column that there is. */
export function ColumnChooser({ columns, shown, choose }: Props) {
  const { columns: label, noValues } = words.value.table
  const box = useRef<HTMLDetailsElement>(null)
  useDismiss(box, true, () => {
    if (box.current) box.current.open = false
  })
  return (
    <details ref={box} class="chooser">
      <summary>{label}</summary>
      <fieldset>
        <legend class="visually-hidden">{label}</legend>
        {columns.map(({ path, widest }) => (
          <label key={path}>
            <input
              type="checkbox"
              checked={shown.includes(path)}
              onChange={({ currentTarget }) => {
                const { checked } = currentTarget
                choose(
                  columns.map((column) => column.path).filter((one) => (one === path ? checked : shown.includes(one))),
                )
              }}
            />
            <span>{labelOf(path, words.value)}</span>
            <code>{path}</code>
            {widest === 0 && <small>{noValues}</small>}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
