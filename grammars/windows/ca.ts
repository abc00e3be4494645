import { defineWords } from '../define.ts'

export const ca = defineWords({
  locale: 'ca',
  tables: {
    connections: {
      title: 'Connexions actives',
      heading: { protocol: 'Protocol', local: 'Adreça local', foreign: 'Adreça estrangera', state: 'Estat' },
    },
    ethernet: { title: "Estadístiques d'interfície" },
    'tcp-ipv4': { title: 'Estadístiques TCP IPv4' },
    'udp-ipv4': { title: 'Estadístiques UDP IPv4' },
  },
  labels: {
    Received: 'Rebuts',
    Sent: 'Enviats',
    'Unicast packets': 'Paquets unicast',
    'Non-unicast packets': 'Paquets no unicast',
    Discards: 'Descarta',
    'Unknown protocols': 'Protocols desconeguts',
    'Active Opens': 'Obertures actives',
    'Passive Opens': 'Obertures passives',
    'Failed Connection Attempts': 'Intents de connexió fallats',
    'Reset Connections': 'Connexions restablertes',
    'Current Connections': 'Connexions actuals',
    'Segments Received': 'Segments rebuts',
    'Segments Sent': 'Segments enviats',
    'Segments Retransmitted': 'Segments retransmesos',
    'Datagrams Received': 'Datagrames rebuts',
    'No Ports': 'Cap port',
    'Receive Errors': 'Errors de recepció',
    'Datagrams Sent': 'Datagrames enviats',
  },
})
