import { once } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import { type Loudness, messages } from './messages.ts'
import { type FileEnd, type Reading, readFile } from './read-file.ts'

/** The reading of one file in a thread of its own. */
export interface Task {
  readonly file: string
  readonly reading: Reading
  readonly loudness: Loudness
  readonly quiet: boolean
  /** Carries news to the main thread, and back from it how many bytes it took. */
  readonly port: MessagePort
}

/** What a thread tells the main one: text to write, something to say, bytes that were read, the end. */
export type News =
  | { readonly text: string | Uint8Array<ArrayBuffer> }
  | { readonly say: string }
  | { readonly read: number }
  | { readonly end: FileEnd }

/** So many bytes may be under way to the main thread. */
const UNDER_WAY = 4_194_304

/** So many bytes are read before the main thread hears of it. */
const STEP = 1_048_576

/** Reads a file as the main thread would, and sends it what there is to write and to say. */
export default async function readInThread({ file, reading, loudness, quiet, port }: Task): Promise<void> {
  const tell = (news: News, moved: ArrayBuffer[] = []) => port.postMessage(news, moved)
  let untaken = 0
  let unheard = 0
  port.on('message', (taken: number) => {
    untaken -= taken
  })
  const end = await readFile(file, reading, {
    say: messages(loudness, (say) => tell({ say }), quiet),
    output: {
      failure: null,
      async write(piece) {
        untaken += piece.length
        if (typeof piece === 'string') tell({ text: piece })
        else {
          const text = piece.slice()
          tell({ text }, [text.buffer])
        }
        while (untaken > UNDER_WAY) await once(port, 'message')
      },
    },
    progress(bytes) {
      unheard += bytes
      if (unheard < STEP) return
      tell({ read: unheard })
      unheard = 0
    },
  })
  tell({ read: unheard })
  tell({ end })
  port.close()
}
