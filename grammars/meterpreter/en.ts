import { defineWords } from '../define.ts'

export const en = defineWords({
  locale: 'en',
  tables: {
    connections: {
      title: 'Connection list',
      heading: {
        protocol: 'Proto',
        local: 'Local address',
        foreign: 'Remote address',
        state: 'State',
        user: 'User',
        inode: 'Inode',
        process: 'PID/Program name',
      },
    },
  },
})
