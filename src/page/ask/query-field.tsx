import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Completions, View } from '../../index.ts'
import { engine } from '../engine/client.ts'
import type { Table } from '../engine/engine.ts'
import { filters } from '../state.ts'
import { words } from '../words/words.ts'

/** Id of what is said of the query, and of the texts that are proposed. */
const FAULT = 'query-fault'
const PROPOSED = 'query-texts'

/** The query of a table: the language of `where`, with what can be written next, and what is wrong with it. */
export function QueryField({ view, fault }: { readonly view: View; readonly fault: Table['fault'] }) {
  const { label, hint } = words.value.query
  const where = filters.value[view]?.where ?? ''
  const field = useRef<HTMLInputElement>(null)
  const offered = useSignal<Completions | null>(null)
  const active = useSignal(-1)
  const close = () => {
    offered.value = null
    active.value = -1
  }
  const offer = async () => {
    const { value, selectionStart } = field.current as HTMLInputElement
    const found = await engine.complete(value, selectionStart ?? value.length)
    if (field.current?.value !== value || document.activeElement !== field.current) return
    active.value = -1
    offered.value = found.texts.length > 0 ? found : null
  }
  const take = (text: string) => {
    const { start, end } = offered.value as Completions
    const input = field.current as HTMLInputElement
    input.value = input.value.slice(0, start) + text + input.value.slice(end)
    input.setSelectionRange(start + text.length, start + text.length)
    ask(view, input.value)
    close()
    input.focus()
    if (text.endsWith(':')) void offer()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const texts = offered.value?.texts ?? []
    const chosen = texts[active.value]
    if (event.key === 'ArrowDown' && texts.length === 0) void offer()
    else if (event.key === 'ArrowDown') active.value = (active.value + 1) % texts.length
    else if (event.key === 'ArrowUp' && texts.length > 0)
      active.value = ((active.value + texts.length) % (texts.length + 1)) - 1
    else if (event.key === 'Escape' && offered.value) close()
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) take(chosen)
    else return
    event.preventDefault()
  }
  const texts = offered.value?.texts ?? []
  return (
    <div class="query grow">
      <label class="field">
        <span>{label}</span>
        <input
          ref={field}
          type="search"
          // biome-ignore lint/a11y/noRedundantRoles: without a list of the browser's own, nothing implies it
          role="combobox"
          list={undefined}
          aria-expanded={texts.length > 0}
          aria-controls={PROPOSED}
          aria-autocomplete="list"
          aria-activedescendant={active.value >= 0 ? `${PROPOSED}-${active.value}` : undefined}
          aria-invalid={fault !== null}
          aria-describedby={fault ? FAULT : undefined}
          placeholder={hint}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={where}
          onInput={({ currentTarget }) => {
            ask(view, currentTarget.value)
            void offer()
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
      </label>
      <div
        id={PROPOSED}
        class="proposed"
        role="listbox"
        aria-label={words.value.query.proposed}
        hidden={texts.length === 0}
      >
        {texts.map((text, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active text
          <div
            key={text}
            id={`${PROPOSED}-${i}`}
            role="option"
            aria-selected={i === active.value}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(text)}
          >
            {text}
          </div>
        ))}
      </div>
      {fault && (
        <p id={FAULT} class="fault" role="status">
          <Marked query={where} fault={fault} />
        </p>
      )}
    </div>
  )
}

/** What is wrong, and the piece of the query that is. */
function Marked({
  query,
  fault: { detail, start, end },
}: {
  readonly query: string
  readonly fault: NonNullable<Table['fault']>
}) {
  return (
    <>
      <code>
        {query.slice(0, start)}
        <mark>{query.slice(start, end) || '␣'}</mark>
        {query.slice(end)}
      </code>{' '}
      {words.value.query.fault(detail)}
    </>
  )
}

/** What is no longer asked for is left out. */
export function ask(view: View, where: string): void {
  const { where: _, ...others } = filters.value[view] ?? {}
  filters.value = { ...filters.value, [view]: where.trim() === '' ? others : { ...others, where } }
}
