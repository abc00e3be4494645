import { defineWords } from '../define.ts'

export const cs = defineWords({
  locale: 'cs',
  tables: {
    connections: {
      title: 'Aktivní připojení',
      heading: { protocol: 'Protokol', local: 'Místní adresa', foreign: 'Adresa protistrany', state: 'Stav' },
    },
    ethernet: { title: 'Statistiky rozhraní' },
    'tcp-ipv4': { title: 'Statistiky TCP pro IPv4' },
    'udp-ipv4': { title: 'Statistiky UDP pro IPv4' },
  },
  labels: {
    Received: 'Přijato',
    Sent: 'Odesláno',
    Bytes: 'Bajtů',
    'Unicast packets': 'Unicast pakety',
    'Non-unicast packets': 'Non-unicast pakety',
    Discards: 'Zahozeno',
    Errors: 'Chyb',
    'Unknown protocols': 'Neznámé protokoly',
    'Active Opens': 'Aktivní otevřené',
    'Passive Opens': 'Pasivní otevřené',
    'Failed Connection Attempts': 'Neúspěšných pokusů o připojení',
    'Reset Connections': 'Resetovat připojení',
    'Current Connections': 'Současná spojení',
    'Segments Received': 'Obdrženo rámců',
    'Segments Sent': 'Odesláno rámců',
    'Segments Retransmitted': 'Opakovaně odesíláno rámců',
    'Datagrams Received': 'Přijato datagramů',
    'No Ports': 'Žádné porty',
    'Receive Errors': 'Chyb příjmu',
    'Datagrams Sent': 'Odesláno datagramů',
  },
})
