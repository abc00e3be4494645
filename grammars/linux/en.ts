import { defineWords } from '../define.ts'
import { counters } from './counters-en.ts'
import { statisticsTitles } from './statistics-titles.ts'
import { tables } from './tables-en.ts'
import { optionLines, usageLines } from './usage.ts'

export const en = defineWords({
  locale: 'en',
  tables: {
    ...statisticsTitles,
    ...tables,
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
  scopes: {
    '(servers and established)': '-a',
    '(established and servers)': '-a',
    '(only servers)': '-l',
    '(w/o servers)': null,
  },
  linkLabel: 'Link encap',
  timers: { off: 'off', on: 'on', keepalive: 'keepalive', timewait: 'timewait', probe: 'probe', unkn: 'unknown' },
  notices: {
    'processes-hidden': [
      '(Not all processes could be identified, non-owned process info',
      'will not be shown, you would have to be root to see it all.)',
      '(No info could be read for "-p": geteuid()=',
      'netstat: showing only processes with your user ID',
      "netstat: can't scan /proc - are you root?",
    ],
    'not-supported': [
      'netstat: no support for `',
      'netstat: feature `',
      "Please recompile `net-tools' with newer kernel source or full configuration.",
      'SELinux is not enabled on this machine.',
      'INET (IPv4) not configured in this system.',
      'INET6 (IPv6) not configured in this system.',
      'NET/ROM not configured in this system.',
      'AX.25 not configured in this system.',
      'X.25 not configured in this system.',
      'ROSE not configured in this system.',
      'IPX not configured in this system.',
    ],
    'row-dropped': ['warning, got bogus ', 'SCTP error in line: ', 'Problem reading data from /proc/'],
    'tool-warning': [
      'netstat: /proc/net/',
      'netstat: unsupported address family ',
      'netstat: invalid option -- ',
      'netstat: unrecognized option',
      'netstat: option ',
      'Unknown address family `',
      "Please don't supply more than one address family.",
      'List of possible address families (which support routing):',
      "<AF>=Use '",
      ...usageLines,
      ...optionLines,
    ],
  },
  counters,
})
