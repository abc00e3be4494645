import { defineWords } from '../define.ts'

const local = { 'local.address': 'Local Address', 'local.port': 'Local Port' }

export const en = defineWords({
  locale: 'en',
  tables: {
    connections: {
      title: 'MIB-II TCP Connection Entry',
      heading: { ...local, 'foreign.address': 'Remote Address', 'foreign.port': 'Remote Port', state: 'State' },
    },
    listeners: { title: 'MIB-II UDP Listener Entry', heading: local },
  },
})
