import { defineWords } from '../define.ts'
import { statisticsTitles } from './statistics-titles.ts'
import { tables } from './tables-de.ts'

export const de = defineWords({
  locale: 'de',
  tables: {
    ...statisticsTitles,
    ...tables,
    connections: {
      title: 'Aktive Internetverbindungen',
      heading: { user: 'Benutzer' },
    },
  },
  scopes: { '(Server und stehende Verbindungen)': '-a', '(Nur Server)': '-l', '(ohne Server)': null },
  states: { VERBUNDEN: 'ESTABLISHED', UNBEKANNT: 'UNKNOWN' },
  unixStates: {
    FREI: 'FREE',
    HÖRT: 'LISTENING',
    VERBINDUNGSAUFBAU: 'CONNECTING',
    VERBUNDEN: 'CONNECTED',
    VERBINDUNGSABBAU: 'DISCONNECTING',
    UNBEKANNT: 'UNKNOWN',
  },
  unixTypes: { SEQPAKET: 'SEQPACKET', UNBEKANNT: 'UNKNOWN' },
  linkLabel: 'Protokoll',
  timers: { aus: 'off', ein: 'on' },
  notices: {
    'processes-hidden': [
      '(Es konnten nicht alle Prozesse identifiziert werden; Informationen über',
      'nicht-eigene Prozesse werden nicht angezeigt; Root kann sie anzeigen.)',
      '(Für "-p": geteuid()=',
    ],
    'not-supported': [
      'INET (IPv4) ist auf diesem System nicht konfiguriert.',
      'INET6 (IPv6) ist auf diesem System nicht konfiguriert.',
      'NET/ROM ist auf diesem System nicht verfügbar.',
      'AX.25 ist auf diesem System nicht konfiguriert.',
      'ROSE ist auf diesem System nicht verfügbar.',
      'IPX ist auf diesem System nicht konfiguriert.',
    ],
    'row-dropped': ['Warnung, fehlerhafte ', 'Warnung, fehlerhafe ', 'Probleme beim Lesen von /proc/'],
    'tool-warning': [
      'netstat: Nicht unterstützte Adressfamilie ',
      'netstat: Ungültige Option -- ',
      'Unbekannte Adressfamilie »',
      'Bitte nur eine Adressfamilie angeben.',
      'Liste möglicher Adressfamilien, die Routen unterstützen:',
      'Benutzung: netstat [-v',
    ],
  },
  counters: {
    Icmp: { 'ICMP-Eingabehistogramm:': '/in', 'ICMP-Ausgabehistogramm:': '/out' },
    Icmp6: { 'ICMP-Eingabehistogramm:': '/in', 'ICMP-Ausgabehistogramm:': '/out' },
    // Ubuntu's language pack translates what the format of the numbers keeps from the catalogue elsewhere.
    Ip: { 'N Pakete insgesamt empfangen': 'ipInReceives' },
    Tcp: {
      'N Verbindungen aktiv geöffnet': 'tcpActiveOpens',
      'N Segmente abgeschickt': 'tcpOutSegs',
      'N Segmente erneut geschickt': 'tcpRetransSegs',
      'N fehlerhafte Segmente empfangen': 'tcpInErrs',
    },
    Udp: { 'N Pakete für unbekannte Ports empfangen': 'udpNoPorts' },
  },
  marks: ['Pakete insgesamt empfangen', 'Segmente abgeschickt', 'ICMP-Eingabehistogramm:', 'ICMP-Ausgabehistogramm:'],
})
