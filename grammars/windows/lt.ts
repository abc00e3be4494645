import { defineWords } from '../define.ts'

export const lt = defineWords({
  locale: 'lt',
  tables: {
    connections: {
      title: 'Aktyvūs ryšiai',
      heading: { protocol: 'Prot.', local: 'Vietinis adresas', foreign: 'Svetimas adresas', state: 'Būsena' },
    },
    ethernet: { title: 'Sąsajos statistika' },
    'tcp-ipv4': { title: 'IPv4 TCP statistika' },
    'udp-ipv4': { title: 'IPv4 UDP statistika' },
  },
  labels: {
    Received: 'Gauta',
    Sent: 'Išsiųsta',
    Bytes: 'Baitų',
    'Unicast packets': '„Unicast“ paketų',
    'Non-unicast packets': 'Ne „unicast“ paketų',
    Discards: 'Atmetimai',
    Errors: 'Klaidos',
    'Unknown protocols': 'Nežinomi protokolai',
    'Active Opens': 'Aktyvūs atvėrimai',
    'Passive Opens': 'Pasyvūs atvėrimai',
    'Failed Connection Attempts': 'Nepavykę bandymai susijungti',
    'Reset Connections': 'Panaikinti ryšiai',
    'Current Connections': 'Dabartiniai ryšiai',
    'Segments Received': 'Gauti segmentai',
    'Segments Sent': 'Išsiųsti segmentai',
    'Segments Retransmitted': 'Pakartotinai perduoti segmentai',
    'Datagrams Received': 'Gauti duomenų paketai',
    'No Ports': 'Be prievadų',
    'Receive Errors': 'Gavimo klaidos',
    'Datagrams Sent': 'Išsiųsti duomenų paketai',
  },
})
