import { defineWords } from '../define.ts'
import { statisticsTitles } from './statistics-titles.ts'

/** Words of net-tools in Italian, as Ubuntu's language pack prints them: those that are known. */
export const it = defineWords({
  locale: 'it',
  tables: {
    ...statisticsTitles,
    connections: {
      title: 'Connessioni Internet attive',
      shift: { foreign: 2, state: 1, user: 1, inode: 1, process: 1, timer: 1 },
      heading: {
        recvQueue: 'CodaRic',
        sendQueue: 'CodaInv',
        local: 'Indirizzo locale',
        foreign: 'Indirizzo remoto',
        state: 'Stato',
      },
    },
    routes: { title: 'Tabella di routing IP del kernel' },
  },
  scopes: { '(server e stabiliti)': '-a' },
})
