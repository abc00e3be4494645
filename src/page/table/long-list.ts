import { observeElementRect, Virtualizer } from '@tanstack/virtual-core'
import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'

/** A row that is drawn: its number, and where it stands in the list in pixels. */
export interface Drawn {
  readonly index: number
  readonly top: number
}

/** A list of which only the rows in sight are drawn. */
export interface LongList {
  readonly drawn: readonly Drawn[]
  /** Height of the whole list in pixels. */
  readonly height: number
  /** Rows that are in sight at once. */
  readonly page: number
  scrollTo(index: number): void
}

/** Browsers draw nothing below a height; beyond this one the list is scrolled in larger steps. */
const TALLEST = 15_000_000

/** Follows the scrolling of an element with so many rows of one height under a heading. */
export function useLongList(element: () => HTMLElement | null, count: number, row: number, heading: number): LongList {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0)
  const sizes = useRef({ count, row })
  sizes.current = { count, row }
  const stretch = useMemo(() => {
    // How many pixels of the list one pixel of the element stands for.
    const of = () => {
      const inSight = element()?.clientHeight ?? 0
      const whole = sizes.current.count * sizes.current.row
      return whole <= TALLEST ? 1 : (whole - inSight) / (TALLEST - inSight)
    }
    return of
  }, [element])
  const virtualizer = useMemo(
    () =>
      new Virtualizer<HTMLElement, HTMLElement>({
        count,
        getScrollElement: element,
        estimateSize: () => row,
        overscan: 12,
        scrollPaddingEnd: heading,
        observeElementRect,
        observeElementOffset(_, tell) {
          const scroller = element()
          const heard = () => tell((scroller?.scrollTop ?? 0) * stretch(), true)
          scroller?.addEventListener('scroll', heard, { passive: true })
          heard()
          return () => scroller?.removeEventListener('scroll', heard)
        },
        scrollToFn: (offset) => element()?.scrollTo({ top: offset / stretch() }),
        onChange: redraw as () => void,
      }),
    [element],
  )
  virtualizer.setOptions({ ...virtualizer.options, count })
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())

  const offset = virtualizer.scrollOffset ?? 0
  const shift = offset / stretch() - offset
  const inSight = virtualizer.scrollRect?.height ?? 0
  return {
    drawn: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start + shift })),
    height: Math.min(TALLEST, count * row),
    page: Math.max(1, Math.floor((inSight - heading) / row) - 1),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  }
}
