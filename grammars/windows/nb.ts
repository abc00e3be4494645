import { defineWords } from '../define.ts'

export const nb = defineWords({
  locale: 'nb',
  tables: {
    connections: {
      title: 'Aktive tilkoblinger',
      heading: { protocol: 'Proto', local: 'Lokal adresse', foreign: 'Fremmed adresse', state: 'Status' },
    },
    ethernet: { title: 'Statistikk for grensesnitt' },
    'tcp-ipv4': { title: 'TCP-statistikk for IPv4' },
    'udp-ipv4': { title: 'UDP-statistikk for IPv4' },
  },
  labels: {
    Received: 'Mottatt',
    Sent: 'Sendt',
    Bytes: 'byte',
    'Unicast packets': 'Unicast-pakker',
    'Non-unicast packets': 'Ikke-unicast-pakker',
    Discards: 'Forkastinger',
    Errors: 'Feil',
    'Unknown protocols': 'Ukjente protokoller',
    'Active Opens': 'Aktive åpninger',
    'Passive Opens': 'Passive åpninger',
    'Failed Connection Attempts': 'Mislykkede tilkoblingsforsøk',
    'Reset Connections': 'Tilbakestill tilkoblinger',
    'Current Connections': 'Gjeldende tilkoblinger',
    'Segments Received': 'Segmenter mottatt',
    'Segments Sent': 'Segmenter sendt',
    'Segments Retransmitted': 'Segmenter sendt på nytt',
    'Datagrams Received': 'Datagram mottatt',
    'No Ports': 'Ingen porter',
    'Receive Errors': 'Mottaksfeil',
    'Datagrams Sent': 'Datagrammer sendt',
  },
})
