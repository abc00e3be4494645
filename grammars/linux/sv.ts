import { defineWords } from '../define.ts'
import { statisticsTitles } from './statistics-titles.ts'

/** Words of net-tools in Swedish, as Ubuntu's language pack prints them: those that are known. */
export const sv = defineWords({
  locale: 'sv',
  tables: {
    ...statisticsTitles,
    connections: { title: 'Aktiva internetanslutningar' },
  },
  scopes: { '(endast servrar)': '-l' },
})
