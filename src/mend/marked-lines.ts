import { isBlank } from '../text/fields.ts'
import { contentStart } from '../text/margin.ts'
import { Origin } from '../text/origin.ts'
import type { Mender } from './mender.ts'

const BACK_QUOTE = '`'

/** A quoted, listed or otherwise marked line. */
export const markedLines: Mender = {
  name: 'marked-lines',
  sample: {
    hurt: [
      '> tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED 2041/sshd: ops@pts/0',
      '< udp        0      0 0.0.0.0:68              0.0.0.0:*                           611/dhclient',
    ].join('\n'),
    whole: [
      'tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED 2041/sshd: ops@pts/0',
      'udp        0      0 0.0.0.0:68              0.0.0.0:*                           611/dhclient',
    ].join('\n'),
  },
  shows: ({ text }, { from, to }, meaning) =>
    meaning === 'nothing' && (contentStart(text, from, to) > from || text[to - 1] === BACK_QUOTE),
  *propose({ text, starts }, { index, from, to }) {
    const start = contentStart(text, from, to)
    let end = to
    while (end > start && (text[end - 1] === BACK_QUOTE || isBlank(text.charCodeAt(end - 1)))) end--
    const line = new Origin()
    line.keep(text, start, end)
    yield { lines: [line], taken: 1, margin: text.slice(starts[index], start) }
  },
}
