import { defineWords } from '../define.ts'

export const fr = defineWords({
  locale: 'fr',
  tables: {
    connections: {
      title: 'Connexions actives',
      heading: { protocol: 'Proto', local: 'Adresse locale', foreign: 'Adresse distante', state: ['État', 'Etat'] },
    },
    'interface-list': { title: "Liste d'Interfaces" },
    'routes-ipv4': { title: 'IPv4 Table de routage' },
    'routes-ipv6': { title: 'IPv6 Table de routage' },
    'active-ipv4': {
      headings: ['Destination réseau    Masque réseau  Adr. passerelle   Adr. interface Métrique'],
      title: 'Itinéraires actifs :',
      heading: {
        destination: 'Destination réseau',
        netmask: 'Masque réseau',
        gateway: 'Adr. passerelle',
        interface: 'Adr. interface',
        metric: 'Métrique',
      },
    },
    'active-ipv6': { title: 'Itinéraires actifs :' },
    'persistent-ipv4': {
      headings: ['  Adresse réseau    Masque réseau  Adresse passerelle Métrique'],
      title: 'Itinéraires persistants :',
      heading: {
        destination: 'Adresse réseau',
        netmask: 'Masque réseau',
        gateway: 'Adresse passerelle',
        metric: 'Métrique',
      },
    },
    'persistent-ipv6': { title: 'Itinéraires persistants :' },
    'ip-ipv4': { title: 'Statistiques IPv4' },
    'ip-ipv6': { title: 'Statistiques IPv6' },
    'icmp-ipv4': { title: 'Statistiques ICMPv4' },
    'icmp-ipv6': { title: 'Statistiques ICMPv6' },
    'tcp-ipv4': { title: 'Statistiques TCP pour IPv4' },
    'tcp-ipv6': { title: 'Statistiques TCP pour IPv6' },
    'udp-ipv4': { title: 'Statistiques UDP pour IPv4' },
    'udp-ipv6': { title: 'Statistiques UDP pour IPv6' },
  },
  ownerMessages: [
    'Impossible d’obtenir les informations de propriétaire',
    "Impossible d'obtenir les informations de propriétaire",
  ],
  empty: ['Aucun'],
  labels: {
    'Segments Received': 'Segments reçus',
    'Segments Sent': 'Segments envoyés',
    'Segments Retransmitted': 'Segments retransmis',
  },
  notices: {
    'elevation-required': [
      'L’opération demandée nécessite une élévation.',
      "L'opération demandée nécessite une élévation.",
    ],
  },
})
