import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Closes what is open within an element when something outside of it is pressed, or the key Escape. */
export function useDismiss(element: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return
    const stop = new AbortController()
    const { signal } = stop
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (!element.current?.contains(target as Node)) close()
      },
      { signal },
    )
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close()
      },
      { signal },
    )
    return () => stop.abort()
  }, [isOpen])
}
