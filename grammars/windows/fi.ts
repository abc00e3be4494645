import { defineWords } from '../define.ts'

export const fi = defineWords({
  locale: 'fi',
  tables: {
    connections: {
      title: 'Aktiiviset yhteydet',
      heading: { protocol: 'Prot.', local: 'Paikallinen osoite', foreign: 'Etäosoite', state: 'Tila' },
    },
    ethernet: { title: 'Rajapinnan tilastot' },
    'tcp-ipv4': { title: 'TCP-tilastot IPv4:lle' },
    'udp-ipv4': { title: 'UDP-tilastot IPv4:lle' },
  },
  labels: {
    Received: 'Vastaanotettu',
    Sent: 'Lähetetty',
    Bytes: 'Tavuja',
    'Unicast packets': 'Unicast-paketteja',
    'Non-unicast packets': 'Ei-unicast-paketteja',
    Discards: 'Hylkäyksiä',
    Errors: 'Virheitä',
    'Unknown protocols': 'Vieraita protokollia',
    'Active Opens': 'Aktiivisia avauksia',
    'Passive Opens': 'Passiivisia avauksia',
    'Failed Connection Attempts': 'Epäonnistuneita yhteysyrityksiä',
    'Reset Connections': 'Nollattuja yhteyksiä',
    'Current Connections': 'Yhteyksiä nyt',
    'Segments Received': 'Segmenttejä vastaanotettu',
    'Segments Sent': 'Segmenttejä lähetetty',
    'Segments Retransmitted': 'Segmenttejä lähetetty uudelleen',
    'Datagrams Received': 'Datagrammeja vastaanotettu',
    'No Ports': 'Kohdeporttivirheitä',
    'Receive Errors': 'Vastaanottovirheitä',
    'Datagrams Sent': 'Datagrammeja lähetetty',
  },
})
