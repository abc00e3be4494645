import { defineWords } from '../define.ts'

export const fr = defineWords({
  locale: 'fr',
  tables: {
    connections: {
      title: 'Connexions Internet actives',
      heading: { local: 'Adresse locale', foreign: 'Adresse distante', state: 'Etat', user: 'Utilisatr' },
    },
  },
  scopes: { '(serveurs et établies)': '-a', '(seulement serveurs)': '-l', '(sans serveurs)': null },
})
