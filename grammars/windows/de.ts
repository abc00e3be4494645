import { defineWords } from '../define.ts'

export const de = defineWords({
  locale: 'de',
  tables: {
    connections: {
      title: 'Aktive Verbindungen',
      heading: { protocol: ['Proto', 'Proto.'], local: 'Lokale Adresse', foreign: 'Remoteadresse', state: 'Status', pid: 'PID', timeInStateMs: 'Zeit im Status (ms)', offloadState: 'Abladungsstatus' },
    },
  },
  states: {
    ABHÖREN: 'LISTEN',
    HERGESTELLT: 'ESTABLISHED',
    WARTEND: 'TIME_WAIT',
    FIN_WARTEN_1: 'FIN_WAIT_1',
    FIN_WARTEN_2: 'FIN_WAIT_2',
    SCHLIESSEN_WARTEN: 'CLOSE_WAIT',
    SYN_GESENDET: 'SYN_SENT',
  },
})
