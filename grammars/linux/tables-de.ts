import type { Words } from '../../src/table/dialect.ts'

const queues = { recvQueue: 'Empf-Q' }
const device = { source: 'Quelle', device: 'Gerät', state: 'Zustand', ...queues }

/** The tables of net-tools beyond the Internet connections, in German; words that stay English are those of the English list. */
export const tables: Words['tables'] = {
  unixSockets: {
    headings: [
      'Proto RefCnt Flags       Type       State         I-Node   Pfad',
      'Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Pfad',
    ],
    title: 'Aktive Sockets in der UNIX-Domäne',
    heading: { refCount: 'RefZäh', flags: 'Flaggen', type: 'Typ', state: 'Zustand', path: 'Pfad' },
  },
  routes: {
    headings: [
      'Ziel            Router          Genmask         Flags Metric Ref    Use Iface',
      'Ziel            Gateway         Maske           Flags Metric Ref    Benutzer Iface    MSS   Fenster irtt',
    ],
    title: 'Kernel-IP-Routentabelle',
    heading: {
      destination: 'Ziel',
      gateway: ['Router', 'Gateway'],
      netmask: ['Genmask', 'Maske'],
      use: 'Benutzer',
      window: 'Fenster',
    },
  },
  routeCache: {
    title: 'Kernel-IP-Routencache',
    heading: {
      sourceAddress: ['Quelle', 'Ziel'],
      destination: 'Ziel',
      gateway: ['Maske', 'Genmask', 'Quelle'],
      metric: 'Metrik',
      use: ['Ben', 'Benutzer'],
      window: 'Fenster',
    },
  },
  routes6: {
    headings: ['Destination                    Next Hop                   Flag Met Ref  Use If'],
    title: 'Kernel-IPv6-Routentabelle',
    heading: { destination: 'Ziel', gateway: 'Nächster Hop', use: 'Benutzer' },
  },
  neighbours: {
    title: 'Kernel IPv6 Nachbarcache',
    heading: { neighbour: 'Nachbar', hardwareAddress: 'HW-Adresse', state: 'Zustand', delete: 'Löschen(sec)' },
  },
  interfaces: { title: 'Kernel-Schnittstellentabelle' },
  interfaceBlocks: { title: 'Kernel-Schnittstellentabelle' },
  multicastGroups: {
    title: ['IPv6/IPv4-Gruppenmitgliedschaften', 'IPv4-Gruppenmitgliedschaften'],
    heading: { interface: 'Schnittstelle', refs: 'RefZäh', group: 'Grupp' },
  },
  masquerade: {
    title: 'IP-Maskierungseinträge',
    heading: {
      protocol: 'Prot',
      expires: 'Ablauf',
      initSequence: 'Anf-Seq',
      delta: 'Delta',
      previousDelta: 'Prevd',
      source: 'Quelle',
      destination: 'Ziel',
      ports: 'Ports',
    },
  },
  ax25Sockets: { title: 'Aktive AX.25 Sockets', heading: { destination: 'Ziel', ...device } },
  netromSockets: { title: 'Aktive NET/ROM Sockets', heading: { user: 'Benutzer', destination: 'Ziel', ...device } },
  ipxSockets: {
    title: 'Aktive IPX Sockets',
    heading: { local: 'Lokale Adresse', foreign: 'Gegenadresse', state: 'Zustand', user: 'Benutzer' },
  },
  ax25Routes: {
    title: 'Kernel AX.25 Routentabelle',
    heading: { destination: 'Ziel', interface: 'SStelle', use: 'Benutzer' },
  },
  roseRoutes: {
    title: 'ROSE-Kernel-Routentabelle',
    heading: { destination: 'Ziel', interface: 'SStelle', use: 'Benutzer' },
  },
  netromRoutes: {
    title: 'Kernel-NET/ROM-Routentabelle',
    heading: { destination: 'Ziel', quality: 'Qualität', neighbour: 'Nachbar' },
  },
  ipxRoutes: {
    title: 'Kernel-IPX-Routentabelle',
    heading: { destination: 'Ziel', routerNet: 'Router-Netz', routerNode: 'Router-Knoten' },
  },
}
