import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { engine } from '../engine/client.ts'
import type { Forced, Known } from '../engine/engine.ts'
import { forced, language } from '../state.ts'
import { words } from '../words/words.ts'
import { dialectName, languageName } from './dialect-names.ts'

/** A list for each thing that can be forced; changing one reads again. */
export function Force() {
  const known = useSignal<Known | null>(null)
  useEffect(() => {
    void engine.known().then((all) => {
      known.value = all
    })
  }, [])
  const { dialect, locale, encoding } = words.value.detection
  if (!known.value) return null
  const { dialects, encodings } = known.value
  const spoken = dialects
    .filter(({ name }) => (forced.value.dialect ?? name) === name)
    .flatMap(({ locales }) => locales)
  const locales = [...new Set(spoken)].sort()
  return (
    <div class="force">
      <Choice label={dialect} name="dialect" values={dialects.map(({ name }) => [name, dialectName(name)])} />
      <Choice
        label={locale}
        name="locale"
        values={locales.map((name) => [name, `${languageName(name, language.value)} (${name})`])}
      />
      <Choice label={encoding} name="encoding" values={encodings.map((name) => [name, name])} />
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly name: keyof Forced
  readonly values: readonly (readonly [value: string, label: string])[]
}

function Choice({ label, name, values }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={forced.value[name] ?? ''}
        onChange={({ currentTarget }) => {
          const { [name]: _, ...others } = forced.value
          forced.value = currentTarget.value === '' ? others : { ...others, [name]: currentTarget.value }
        }}
      >
        <option value="">{words.value.detection.detected}</option>
        {values.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
