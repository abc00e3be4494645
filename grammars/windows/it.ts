import { defineWords } from '../define.ts'

export const it = defineWords({
  locale: 'it',
  tables: {
    connections: {
      title: 'Connessioni attive',
      heading: { protocol: 'Proto', local: 'Indirizzo locale', foreign: 'Indirizzo esterno', state: 'Stato', pid: 'PID' },
    },
  },
})
