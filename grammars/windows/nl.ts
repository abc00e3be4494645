import { defineWords } from '../define.ts'

export const nl = defineWords({
  locale: 'nl',
  tables: {
    connections: {
      title: 'Actieve verbindingen',
      heading: { protocol: 'Proto', local: 'Lokaal adres', foreign: 'Extern adres', state: 'Status' },
    },
    ethernet: { title: 'Interface Statistieken' },
    'tcp-ipv4': { title: 'TCP Statistieken voor IPv4' },
    'udp-ipv4': { title: 'UDP Statistieken voor IPv4' },
  },
  labels: {
    Received: 'Ontvangen',
    Sent: 'Verzonden',
    'Unicast packets': 'Unicast pakketten',
    'Non-unicast packets': 'Niet-Unicast pakketten',
    Discards: 'Weggegooid',
    Errors: 'Fouten',
    'Unknown protocols': 'Onbekende protocollen',
    'Active Opens': 'Actieve openingen',
    'Passive Opens': 'Passieve openingen',
    'Failed Connection Attempts': 'Mislukte verbindingspogingen',
    'Reset Connections': 'Opnieuw verbinden',
    'Current Connections': 'Huidige verbindingen',
    'Segments Received': 'Ontvangen Segmenten',
    'Segments Sent': 'Verzonden Segmenten',
    'Segments Retransmitted': 'Herzonden segmenten',
    'Datagrams Received': 'Ontvangen Datagrammen',
    'No Ports': 'Geen poorten',
    'Receive Errors': 'Ontvangstfouten',
    'Datagrams Sent': 'Verzonden datagrammen',
  },
})
