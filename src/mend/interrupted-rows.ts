import { isBlank } from '../text/blanks.ts'
import { Origin } from '../text/origin.ts'
import type { Mender } from './mender.ts'

/** A row at the end of which a message of the tool stands, because both went into one file. */
export const interruptedRows: Mender = {
  name: 'interrupted-rows',
  sample: {
    hurt: [
      'Active Internet connections (servers and established)',
      'Proto Recv-Q Send-Q Local Address           Foreign Address         State',
      "tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED netstat: no support for `AF INET (sctp)' on this system.",
    ].join('\n'),
    whole: [
      'Active Internet connections (servers and established)',
      'Proto Recv-Q Send-Q Local Address           Foreign Address         State',
      'tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED',
      "netstat: no support for `AF INET (sctp)' on this system.",
    ].join('\n'),
  },
  shows: (_run, _at, meaning) => meaning !== 'whole',
  *propose({ text }, at, knows, meaning) {
    if (meaning === 'nothing' && !knows.mayBeginRow(at)) return
    const { from, to } = at
    const end = from + knows.noticeIn(text.slice(from, to))
    if (end <= from || !isBlank(text.charCodeAt(end - 1)) || !knows.isRow(from, end)) return
    const [row, notice] = [new Origin(), new Origin()]
    row.keep(text, from, end)
    notice.keep(text, end, to)
    yield { lines: [row, notice], taken: 1 }
  },
}
