import process from 'node:process'

/** Shows how far a long run is, on a terminal that nothing else is written to but messages. */
export interface Progress {
  /** So many bytes more were read. */
  read(bytes: number): void
  /** Writes a message where the progress stood; the progress comes back under it. */
  write(text: string): void
  end(): void
}

/** A run that ends sooner shows nothing. */
const PATIENCE_MS = 1000

const INTERVAL_MS = 200
const MEGABYTE = 1e6
const BAR = 24
const CLEAR = '\r\u001b[K'

interface Screen {
  readonly columns?: number | undefined
  write(text: string): unknown
}

/** The progress of a run over files of these sizes; one of a size that is not known leaves the share untold. */
export function progressOf(sizes: readonly (number | undefined)[], isShown: boolean, screen: Screen): Progress {
  if (!isShown || process.env.TERM === 'dumb')
    return { read: () => {}, write: (text) => screen.write(text), end: () => {} }
  const total = sizes.reduce((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0)
  const start = performance.now()
  let read = 0
  let isDrawn = false
  let due = start + PATIENCE_MS
  const clear = () => {
    if (isDrawn) screen.write(CLEAR)
    isDrawn = false
  }
  return {
    read(bytes) {
      read += bytes
      const now = performance.now()
      if (now < due) return
      due = now + INTERVAL_MS
      isDrawn = true
      screen.write(`\r${progressLine(read, total, now - start, screen.columns ?? 80)}\u001b[K`)
    },
    write(text) {
      clear()
      screen.write(text)
    },
    end: clear,
  }
}

/** One line: bar and share where the whole is known, megabytes, rate, what is left of the time; cut to the width. */
export function progressLine(read: number, total: number | undefined, elapsedMs: number, width: number): string {
  const rate = read / elapsedMs
  const facts = [`${megabytes(read)}${total ? ` of ${megabytes(total)}` : ''} MB`, `${megabytes(rate * 1000)} MB/s`]
  if (!total) return facts.join('  ').slice(0, width - 1)
  const share = Math.min(1, read / total)
  const filled = Math.round(share * BAR)
  const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`
  const line = [
    bar,
    `${String(Math.floor(share * 100)).padStart(3)} %`,
    ...facts,
    `${time((total - read) / rate)} left`,
  ]
  const shown = line.join('  ')
  return shown.length < width
    ? shown
    : line
        .slice(1)
        .join('  ')
        .trimStart()
        .slice(0, width - 1)
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0)
}

function time(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
