import { defineWords } from '../define.ts'
import { statisticsTitles } from './statistics-titles.ts'
import { tables } from './tables-fr.ts'

export const fr = defineWords({
  locale: 'fr',
  tables: {
    ...statisticsTitles,
    ...tables,
    connections: {
      title: 'Connexions Internet actives',
      heading: { local: 'Adresse locale', foreign: 'Adresse distante', state: 'Etat', user: 'Utilisatr' },
    },
  },
  scopes: { '(serveurs et établies)': '-a', '(seulement serveurs)': '-l', '(sans serveurs)': null },
  states: { INCONNU: 'UNKNOWN' },
  unixStates: {
    LIBRE: 'FREE',
    ENCONNEXION: 'CONNECTING',
    CONNECTE: 'CONNECTED',
    ENDECONNEXION: 'DISCONNECTING',
    INCONNU: 'UNKNOWN',
  },
  unixTypes: { INCONNU: 'UNKNOWN' },
  linkLabel: 'Lien encap',
  notices: {
    'processes-hidden': [
      '(Tous les processus ne peuvent être identifiés, les infos sur les processus',
      'non possédés ne seront pas affichées, vous devez être root pour les voir toutes.)',
      '(Pas d\'infos lues pour "-p": geteuid()=',
    ],
    'not-supported': [
      'INET (IPv4) pas configuré sur ce système.',
      'INET6 (IPv6) pas configuré sur ce système.',
      'NET/ROM pas configuré sur ce système.',
      'AX.25 pas configuré sur ce système.',
      'ROSE pas configuré sur ce système.',
      'IPX pas configuré sur ce système.',
    ],
    'row-dropped': ['attention, ligne '],
    'tool-warning': [
      "netstat: famille d'adresses pas supportée ",
      'netstat: option invalide -- ',
      "Famille d'adresses inconnue `",
      "Ne fournissez pas plus d'une famille d'adresses SVP.",
      "Liste les familles d'adresses possibles (supportant le routage):",
      'syntaxe: netstat [-v',
    ],
  },
  counters: {
    Icmp: { "Histogramme d'entrée ICMP": '/in', 'Histogramme de sortie ICMP': '/out' },
    Icmp6: { "Histogramme d'entrée ICMP": '/in', 'Histogramme de sortie ICMP': '/out' },
    // Ubuntu's language pack translates what the format of the numbers keeps from the catalogue elsewhere.
    Tcp: {
      'N ouvertures de connexions actives': 'tcpActiveOpens',
      'N segments envoyés': 'tcpOutSegs',
      'N segments retransmis': 'tcpRetransSegs',
      'N mauvais segments reçus': 'tcpInErrs',
    },
    Udp: { 'N paquets reçus pour un port inconnu': 'udpNoPorts' },
  },
  marks: [
    'ouvertures de connexions actives',
    'segments envoyés',
    "Histogramme d'entrée ICMP",
    'Histogramme de sortie ICMP',
  ],
})
