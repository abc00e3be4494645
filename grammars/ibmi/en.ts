import { defineWords } from '../define.ts'

export const en = defineWords({
  locale: 'en',
  tables: {
    screens: {
      title: [
        'Work with IPv4 Connection Status',
        'Work with IPv6 Connection Status',
        'Work with TCP/IP Connection Status',
      ],
    },
    // The first line of the heading stands above the second: the words of both follow each other.
    connectionStatus: {
      heading: {
        'foreign.address': 'Remote',
        'foreign.port': 'Remote',
        'local.port': 'Local',
        option: 'Opt Address Port Port',
        idleSeconds: 'Idle Time',
        state: 'State',
      },
    },
  },
})
