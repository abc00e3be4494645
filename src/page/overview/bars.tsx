import { useSignal } from '@preact/signals'
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import { useEffect, useRef } from 'preact/hooks'
import type { Count } from '../engine/tally.ts'
import { theme } from '../state.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

/** Height of a bar with its gap, and of what is below all bars, in pixels. */
const BAR = 26
const AXIS = 30

/** A name is cut behind so many characters. */
const LONGEST = 18

/** Counts as bars, one below the other. */
export function Bars({ label, counts }: { readonly label: string; readonly counts: readonly Count[] }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const isDark = useDark()
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const style = getComputedStyle(element)
    const [text, bar, line] = [style.color, style.accentColor, style.outlineColor]
    const chart = new Chart(element, {
      type: 'bar',
      data: {
        labels: counts.map(({ name }) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name)),
        datasets: [{ data: counts.map(({ count }) => count), backgroundColor: bar, maxBarThickness: 18 }],
      },
      options: {
        indexAxis: 'y',
        animation: false,
        maintainAspectRatio: false,
        plugins: { tooltip: { displayColors: false } },
        scales: {
          x: { beginAtZero: true, ticks: { color: text, precision: 0, maxTicksLimit: 6 }, grid: { color: line } },
          y: { ticks: { color: text, autoSkip: false }, grid: { display: false } },
        },
      },
    })
    return () => chart.destroy()
  }, [counts, isDark, theme.value])
  return (
    <div class="bars" style={{ height: `${counts.length * BAR + AXIS}px` }}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  )
}

/** Whether the system is dark: what is drawn has to be drawn anew when that changes. */
function useDark(): boolean {
  const isDark = useSignal(false)
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)')
    const heard = () => {
      isDark.value = system.matches
    }
    heard()
    system.addEventListener('change', heard)
    return () => system.removeEventListener('change', heard)
  }, [])
  return isDark.value
}
