import { DAMAGED } from '../text/mojibake.ts'
import { Origin } from '../text/origin.ts'
import type { Mender } from './mender.ts'

/** A line that was decoded with a wrong encoding once: its words are read as they were meant. */
export const respelledWords: Mender = {
  name: 'respelled-words',
  sample: {
    hurt: '  Proto  Direcci¢n local          Direcci¢n remota        Estado\n  TCP    192.0.2.10:50123       203.0.113.80:443       ESTABLISHED',
    whole:
      '  Proto  Dirección local          Dirección remota        Estado\n  TCP    192.0.2.10:50123       203.0.113.80:443       ESTABLISHED',
  },
  shows: ({ text }, { from, to }, meaning) => meaning === 'nothing' && DAMAGED.test(text.slice(from, to)),
  *propose({ text }, { from, to }, knows) {
    const repair = knows.repair(text.slice(from, to))
    if (!repair) return
    const line = new Origin()
    let at = from
    for (const { meant, given, at: word } of repair.words) {
      const start = at + word - line.text.length
      line.keep(text, at, start)
      at = start + given.length
      line.put(meant, start, at)
    }
    line.keep(text, at, to)
    yield { lines: [line], taken: 1, repair }
  },
}
