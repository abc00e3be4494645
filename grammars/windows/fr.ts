import { defineWords } from '../define.ts'

export const fr = defineWords({
  locale: 'fr',
  tables: {
    connections: {
      title: 'Connexions actives',
      heading: { protocol: 'Proto', local: 'Adresse locale', foreign: 'Adresse distante', state: ['État', 'Etat'] },
    },
  },
  ownerMessages: ['Impossible d’obtenir les informations de propriétaire', "Impossible d'obtenir les informations de propriétaire"],
})
