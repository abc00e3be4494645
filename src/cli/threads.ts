import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Tinypool } from 'tinypool'
import type { Loudness } from './messages.ts'
import type { FileEnd, Reading, Surroundings } from './read-file.ts'
import type { News, Task } from './thread.ts'

/** Threads that read files ahead of their turn. */
export interface Threads {
  /** Writes what was read of the file of this number; the files are asked for in their order. */
  read(number: number, around: Surroundings): Promise<FileEnd>
  close(): Promise<void>
}

/** So many bytes of text wait for their turn; a thread that would make more of them waits too. */
const AHEAD = 100_663_296

/** Begins to read the files; standard input is left to the main thread. Null where there is one processor only. */
export function threadsFor(
  files: readonly string[],
  reading: Reading,
  voice: { readonly loudness: Loudness; readonly quiet: boolean; readonly write: (text: string) => void },
): Threads | null {
  if (availableParallelism() < 2) return null
  const { loudness, quiet, write } = voice
  const maxThreads = Math.min(files.length, availableParallelism())
  const filename = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './cli/thread.js', import.meta.url).href
  const pool = new Tinypool({ filename, minThreads: maxThreads, maxThreads })
  const budget = { left: AHEAD }
  const begun = new Map<number, Incoming>()
  let next = 0

  const begin = (progress: Surroundings['progress']) => {
    const number = next++
    const file = files[number] as string
    if (file === '-') return
    const { port1, port2: port } = new MessageChannel()
    const incoming = incomingFrom(port1, budget, progress)
    begun.set(number, incoming)
    const task: Task = { file, reading, loudness, quiet, port }
    pool.run(task, { transferList: [port] }).catch(incoming.fail)
  }

  return {
    async read(number, { output, progress }) {
      while (next < files.length && next <= number + maxThreads) begin(progress)
      const incoming = begun.get(number) as Incoming
      begun.delete(number)
      for await (const news of incoming.news()) {
        if ('end' in news) return news.end
        if ('say' in news) write(news.say)
        else if ('text' in news) await output.write(news.text)
        if (output.failure) break
      }
      return { written: true, whole: false, exit: 0 }
    },
    close: () => pool.destroy(),
  }
}

/** What a thread told of one file, kept until its turn. */
interface Incoming {
  news(): AsyncGenerator<News>
  fail(error: unknown): void
}

function incomingFrom(port: MessagePort, budget: { left: number }, progress: Surroundings['progress']): Incoming {
  const waiting: News[] = []
  let untaken = 0
  let error: unknown
  let wake = () => {}
  port.on('message', (news: News) => {
    if ('read' in news) return progress?.(news.read)
    waiting.push(news)
    if ('text' in news) {
      const { length } = news.text
      budget.left -= length
      if (budget.left > 0) port.postMessage(length)
      else untaken += length
    }
    wake()
  })
  return {
    async *news() {
      for (;;) {
        const news = waiting.shift()
        if (news === undefined) {
          if (error !== undefined) throw error
          if (untaken > 0) port.postMessage(untaken)
          untaken = 0
          await new Promise<void>((resolve) => {
            wake = resolve
          })
          continue
        }
        yield news
        if ('text' in news) budget.left += news.text.length
        if ('end' in news) port.close()
      }
    },
    fail(cause) {
      error = cause
      wake()
    },
  }
}
