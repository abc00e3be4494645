import { defineWords } from '../define.ts'

export const hr = defineWords({
  locale: 'hr',
  tables: {
    connections: {
      title: 'Aktivne veze',
      heading: { protocol: 'Proto', local: 'Lokalna adresa', foreign: 'Strana adresa', state: 'Stanje' },
    },
    ethernet: { title: 'Statistike sučelja' },
    'tcp-ipv4': { title: 'TCP statistike za IPv4' },
    'udp-ipv4': { title: 'UDP statistike za IPv4' },
  },
  labels: {
    Received: 'Primljeno',
    Sent: 'Poslano',
    Bytes: 'okteti',
    'Unicast packets': 'Unicast paketi',
    'Non-unicast packets': 'Ne-Unicast paketi',
    Discards: 'Odbačaji',
    Errors: 'Greške',
    'Unknown protocols': 'Nepoznati protokoli',
    'Failed Connection Attempts': 'Neuspjele uspostave veze',
    'Current Connections': 'Trenutne veze',
    'Segments Received': 'Primljeni segmenti',
    'Segments Sent': 'Poslani segmenti',
    'Segments Retransmitted': 'Ponovno poslani segmenti',
    'Datagrams Received': 'Primljeni satagrami',
    'No Ports': 'Nema vratiju',
    'Receive Errors': 'Greške u primanju',
    'Datagrams Sent': 'Poslani datagrami',
  },
})
