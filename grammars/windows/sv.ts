import { defineWords } from '../define.ts'

export const sv = defineWords({
  locale: 'sv',
  tables: {
    connections: {
      title: 'Aktiva anslutningar',
      heading: { protocol: 'Proto', local: 'Lokal adress', foreign: 'Fjärradress', state: 'Tillstånd' },
    },
    ethernet: { title: 'Gränssnittsstatistik' },
    'tcp-ipv4': { title: 'TCP-statistik för IPv4' },
    'udp-ipv4': { title: 'UDP-statistik för IPv4' },
  },
  labels: {
    Received: 'Mottagna',
    Sent: 'Skickade',
    Bytes: 'Byte',
    'Unicast packets': 'Unicast-paket',
    'Non-unicast packets': 'Icke-unicast-paket',
    Discards: 'Ignorerade',
    Errors: 'Fel',
    'Unknown protocols': 'Okända protokoll',
    'Active Opens': 'Öppna aktiva',
    'Passive Opens': 'Öppna passiva',
    'Failed Connection Attempts': 'Misslyckade anslutningsförsök',
    'Reset Connections': 'Återställda anslutningar',
    'Current Connections': 'Aktuella anslutningar',
    'Segments Received': 'Mottagna segment',
    'Segments Sent': 'Skickade segment',
    'Segments Retransmitted': 'Återöverförda segment',
    'Datagrams Received': 'Mottagna datagram',
    'No Ports': 'Inga portar',
    'Receive Errors': 'Mottagna fel',
    'Datagrams Sent': 'Skickade datagram',
  },
})
