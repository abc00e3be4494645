import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { messages } from '../src/cli/messages.ts'
import { paysForThreads } from '../src/cli/pays-for-threads.ts'
import { progressLine, progressOf } from '../src/cli/progress.ts'
import { type FileEnd, type Reading, readFile } from '../src/cli/read-file.ts'
import { type Threads, threadsFor } from '../src/cli/threads.ts'
import type { Format } from '../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'netscribe-threads-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HEADING = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name'
const row = (port: number) =>
  `tcp        0      0 192.0.2.10:${String(port).padEnd(5)}        198.51.100.7:443        ESTABLISHED 812/sshd\n`

/** Files of different lengths: one larger than what may be under way, one damaged, one without a table, one missing. */
const files = [30_000, 3, 500, 0].map((rows, i) => {
  const file = join(folder, `${i}.txt`)
  const table = `Active Internet connections (servers and established)\n${HEADING}\n`
  const damaged = 'tcp        0      x 192.0.2.10:22\n'
  const text = Array.from({ length: rows }, (_, port) => row(port)).join('')
  writeFileSync(file, rows === 0 ? 'Dear all,\n' : table + text + (i === 2 ? damaged + row(1) : ''))
  return file
})
files.push(join(folder, 'missing.txt'))

interface Told {
  text: string
  said: string
  ends: FileEnd[]
  bytes: number
}

/** What is told of all files when `read` reads them one after another. */
async function told(
  read: (i: number, around: Parameters<typeof readFile>[2]) => Promise<FileEnd>,
  told: Told,
): Promise<Told> {
  const decoder = new TextDecoder()
  const output = {
    failure: null,
    async write(piece: string | Uint8Array) {
      told.text += typeof piece === 'string' ? piece : decoder.decode(piece)
    },
  }
  const say = messages('all', (text) => {
    told.said += text
  })
  const progress = (bytes: number) => {
    told.bytes += bytes
  }
  for (const i of files.keys()) told.ends.push(await read(i, { output, say, progress }))
  return told
}

const nothing = (): Told => ({ text: '', said: '', ends: [], bytes: 0 })

test.each<Format>(['ndjson', 'json', 'yaml'])(
  '%s of several threads is that of one',
  async (format) => {
    const reading: Reading = {
      format,
      options: format === 'yaml' ? { view: 'routes' } : {},
      strict: true,
      several: true,
      isVerbatim: true,
    }
    const alone = await told((i, around) => readFile(files[i] as string, reading, around), nothing())
    const several = nothing()
    const write = (text: string) => {
      several.said += text
    }
    const threads = threadsFor(files, reading, { loudness: 'all', quiet: false, write }) as Threads
    await told(threads.read, several)
    await threads.close()
    expect(several).toEqual(alone)
    expect(alone.ends.map(({ exit }) => exit)).toEqual([0, 0, 3, 1, 1])
  },
  30_000,
)

test('threads are for several large files', () => {
  expect(paysForThreads([1e9])).toBe(false)
  expect(paysForThreads([1e9, 1000])).toBe(false)
  expect(paysForThreads([1e9, undefined])).toBe(false)
  expect(paysForThreads([2e7, 2e7])).toBe(true)
})

test('progress is one line that fits', () => {
  expect(progressLine(25e7, 1e9, 10_000, 80)).toBe(
    '██████░░░░░░░░░░░░░░░░░░   25 %  250 of 1000 MB  25 MB/s  0:30 left',
  )
  expect(progressLine(25e7, 1e9, 10_000, 50)).toBe('25 %  250 of 1000 MB  25 MB/s  0:30 left')
  expect(progressLine(25e7, undefined, 10_000, 80)).toBe('250 MB  25 MB/s')
})

test('progress is silent where it is not shown, and gives way to messages', () => {
  let shown = ''
  const screen = {
    write(text: string) {
      shown += text
    },
  }
  const silent = progressOf([1], false, screen)
  silent.read(1)
  silent.write('said\n')
  silent.end()
  expect(shown).toBe('said\n')
})
