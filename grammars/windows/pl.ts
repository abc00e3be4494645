import { defineWords } from '../define.ts'

export const pl = defineWords({
  locale: 'pl',
  tables: {
    connections: {
      title: 'Aktywne połączenia',
      heading: { protocol: 'Protokół', local: 'Adres lokalny', foreign: 'Adres zagraniczny', state: 'Stan' },
    },
    ethernet: { title: 'Statystyki interfejsu' },
    'tcp-ipv4': { title: 'Statystyki TCP dla IPv4' },
    'udp-ipv4': { title: 'Statystyki UDP dla IPv4' },
  },
  labels: {
    Received: 'Pobrano',
    Sent: 'Wysłano',
    Bytes: 'Bajtów',
    'Unicast packets': 'Pakiety unicast',
    'Non-unicast packets': 'Pakiety nie-unikast',
    Discards: 'Odrzucenia',
    Errors: 'Błędy',
    'Unknown protocols': 'Nieznane protokoły',
    'Active Opens': 'Aktywne otwarcia',
    'Passive Opens': 'Pasywne otwarcia',
    'Failed Connection Attempts': 'Nieudane próby połączenia',
    'Reset Connections': 'Wyzerowane połączenia',
    'Current Connections': 'Bieżące połączenia',
    'Segments Received': 'Pobranych segmentów',
    'Segments Sent': 'Wysłanych segmentów',
    'Segments Retransmitted': 'Ponownie przesłanych segmentów',
    'Datagrams Received': 'Pobranych Danogramów',
    'No Ports': 'Brak portów',
    'Receive Errors': 'Błędów pobrania',
    'Datagrams Sent': 'Wysłanych Danogramów',
  },
})
