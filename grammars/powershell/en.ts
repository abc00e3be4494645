import { defineWords } from '../define.ts'
import { names, udpNames } from './names.ts'

/** Names of properties are the same in every language of Windows. */
export const en = defineWords({
  locale: 'en',
  tables: {
    'udp-endpoints': { heading: { 'local.address': 'LocalAddress', 'local.port': 'LocalPort' } },
    connections: { heading: names },
    'remote-ends': { heading: names },
    'udp-owners': { heading: udpNames },
  },
})
