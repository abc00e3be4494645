import { isBlank } from '../text/blanks.ts'
import { contentStart } from '../text/margin.ts'
import { Origin } from '../text/origin.ts'
import type { Mender } from './mender.ts'

const BACK_QUOTE = '`'

/** A quoted, listed or otherwise marked line, whose mark no other line has shown to be a prefix. */
export const markedLines: Mender = {
  name: 'marked-lines',
  sample: {
    hurt: [
      '* Interface Statistics',
      '*',
      '*                            Received            Sent',
      '*',
      '* Bytes                      83421456         4123456',
      '* Unicast packets               91245           50121',
    ].join('\n'),
    whole: [
      'Interface Statistics',
      '',
      '                           Received            Sent',
      '',
      'Bytes                      83421456         4123456',
      'Unicast packets               91245           50121',
    ].join('\n'),
  },
  shows: ({ text }, { from, to }, meaning) =>
    meaning === 'nothing' && (contentStart(text, from, to) > from || text[to - 1] === BACK_QUOTE),
  *propose({ text }, { from, to }) {
    const start = contentStart(text, from, to)
    let end = to
    while (end > start && (text[end - 1] === BACK_QUOTE || isBlank(text.charCodeAt(end - 1)))) end--
    const line = new Origin()
    line.keep(text, start, end)
    yield { lines: [line], taken: 1 }
  },
}
