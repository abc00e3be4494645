import { defineWords } from '../define.ts'

export const de = defineWords({
  locale: 'de',
  tables: {
    connections: {
      title: 'Aktive Internetverbindungen',
      heading: { user: 'Benutzer' },
    },
  },
  scopes: { '(Server und stehende Verbindungen)': '-a', '(Nur Server)': '-l', '(ohne Server)': null },
  states: { VERBUNDEN: 'ESTABLISHED' },
  timers: { aus: 'off', ein: 'on' },
})
