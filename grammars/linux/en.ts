import { defineWords } from '../define.ts'

export const en = defineWords({
  locale: 'en',
  tables: {
    connections: {
      title: 'Active Internet connections',
      heading: {
        protocol: 'Proto',
        recvQueue: 'Recv-Q',
        sendQueue: 'Send-Q',
        local: 'Local Address',
        foreign: 'Foreign Address',
        state: 'State',
        user: 'User',
        inode: ['Inode', 'I-Node'],
        process: ['PID/Program name', 'PID/Program Name'],
        securityContext: 'Security Context',
        timer: 'Timer',
      },
    },
  },
  scopes: { '(servers and established)': '-a', '(established and servers)': '-a', '(only servers)': '-l', '(w/o servers)': null },
  timers: { off: 'off', on: 'on', keepalive: 'keepalive', timewait: 'timewait', probe: 'probe', unkn: 'unknown' },
  notices: {
    'processes-hidden': [
      '(Not all processes could be identified, non-owned process info',
      'will not be shown, you would have to be root to see it all.)',
      '(No info could be read for "-p": geteuid()=',
      'netstat: showing only processes with your user ID',
      "netstat: can't scan /proc - are you root?",
    ],
    'not-supported': ['netstat: no support for `'],
    'row-dropped': ['warning, got bogus '],
  },
})
