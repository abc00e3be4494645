import { afterBlanks, beforeBlanks } from '../text/blanks.ts'
import type { Lines } from '../text/lines.ts'
import { Origin } from '../text/origin.ts'
import type { Mender } from './mender.ts'

const OPENS = /"(?:cmd|command|argv?|args)"\s*:\s*\[$/
const WORD = /^"(?:[^"\\]|\\.)+",?$/
/** A command has so many words at the most, each of which is no longer than this. */
const MOST_WORDS = 24
const LONGEST_WORD = 200

/** A command whose words are a list in JSON, each on a line of its own, as Ansible shows what it ran. */
export const listedWords: Mender = {
  name: 'listed-words',
  sample: {
    hurt: '"cmd": [\n    "netstat",\n    "-an"\n],\ntcp        0      0 192.0.2.10:22           0.0.0.0:*               LISTEN',
    whole: 'netstat -an\ntcp        0      0 192.0.2.10:22           0.0.0.0:*               LISTEN',
  },
  shows: ({ text }, { from, to }, meaning) =>
    meaning === 'nothing' && text[to - 1] === '[' && OPENS.test(text.slice(Math.max(from, to - LONGEST_WORD), to)),
  *propose(run, { index }) {
    const line = new Origin()
    const last = Math.min(run.starts.length - 1, index + MOST_WORDS)
    for (let at = index + 1; at <= last; at++) {
      const { from, to } = contentOf(run, at)
      const content = run.text.slice(from, Math.min(to, from + LONGEST_WORD))
      if (/^\],?$/.test(content)) return void (yield { lines: [line], taken: at - index + 1 })
      if (!WORD.test(content)) return
      line.put(line.text === '' ? '' : ' ', from, from)
      const isOne = !/\s/.test(content)
      const end = from + content.lastIndexOf('"')
      line.keep(run.text, isOne ? from + 1 : from, isOne ? end : end + 1)
    }
  },
}

function contentOf({ text, starts, ends }: Lines, index: number): { from: number; to: number } {
  const from = afterBlanks(text, starts[index] as number, ends[index] as number)
  return { from, to: beforeBlanks(text, from, ends[index] as number) }
}
