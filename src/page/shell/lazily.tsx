import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { failure } from '../state.ts'

/** A component whose code is loaded when it is first shown. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return (props: Props) => {
    const Shown = useSignal(loaded)
    useEffect(() => {
      if (loaded) return
      load().then(
        (component) => {
          loaded = component
          Shown.value = component
        },
        (error) => {
          failure.value = { kind: 'unloaded', why: String(error) }
        },
      )
    }, [])
    return Shown.value ? <Shown.value {...props} /> : <p class="quiet" aria-busy="true" />
  }
}
