import { defineWords } from '../define.ts'

export const ro = defineWords({
  locale: 'ro',
  tables: {
    connections: {
      title: 'Conexiuni active',
      heading: { protocol: 'Protocol', local: 'Adresă locală', foreign: 'Adresă distantă', state: 'Stare' },
    },
    ethernet: { title: 'Statistici interfață' },
    'tcp-ipv4': { title: 'Statistici TCP pentru IPv4' },
    'udp-ipv4': { title: 'Statistici UDP pentru IPv4' },
  },
  labels: {
    Received: 'Primit',
    Sent: 'Trimis',
    Bytes: 'Octeți',
    'Unicast packets': 'Pachete unicast',
    'Non-unicast packets': 'Pachete ne-unicast',
    Discards: 'Ignorate',
    Errors: 'Erori',
    'Unknown protocols': 'Protocoale necunoscute',
    'Reset Connections': 'Conexiuni întrerupte',
    'Current Connections': 'Conexiuni curente',
    'Segments Received': 'Segmente primite',
    'Segments Sent': 'Segmente trimise',
    'Segments Retransmitted': 'Segmente retrimise',
    'Datagrams Received': 'Datagrame primite',
    'No Ports': 'Fără port',
    'Receive Errors': 'Eroare la primire',
    'Datagrams Sent': 'Datagrame trimise',
  },
})
