import type { Words } from '../../src/table/dialect.ts'

const device = { device: 'Periph', state: 'Etat' }

/** The tables of net-tools beyond the Internet connections, in French; words that stay English are those of the English list. */
export const tables: Words['tables'] = {
  unixSockets: {
    headings: [
      'Proto RefCnt Flags       Type       State         I-Node   Chemin',
      'Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Chemin',
    ],
    title: 'Sockets du domaine UNIX actives',
    heading: { refCount: 'RefCpt', flags: 'Indicatrs', state: 'Etat', path: 'Chemin' },
  },
  routes: {
    headings: ['Destination     Passerelle      Genmask         Indic Metric Ref    Use Iface    MSS  Fenêtre irtt'],
    title: 'Table de routage IP du noyau',
    heading: { gateway: 'Passerelle', flags: 'Indic', window: 'Fenêtre' },
  },
  routeCache: {
    title: 'cache de routage IP du noyau',
    heading: { gateway: 'Passerelle', flags: 'Indic', window: 'Fenêtre' },
  },
  routes6: {
    headings: ['Destination                    Next Hop                   Flag Met Ref  Use If'],
    title: 'Table de routage IPv6 du noyau',
    heading: { gateway: 'Prochain Hop', flags: 'Indic', use: 'Utilis.' },
  },
  neighbours: {
    title: 'Cache voisin IPv6 du noyau',
    heading: {
      neighbour: 'Voisin',
      hardwareAddress: 'Adresse MAT',
      flags: 'Indic',
      state: 'Etat',
      stale: 'Bloqué(sec)',
      delete: 'Détuit(sec)',
    },
  },
  interfaces: { title: "Table d'interfaces noyau" },
  interfaceBlocks: { title: "Table d'interfaces noyau" },
  masquerade: { title: 'Entrées IP Masquerade', heading: { previousDelta: 'precd' } },
  ax25Sockets: { title: 'Sockets AX.25 actives', heading: device },
  netromSockets: { title: 'sockets NET/ROM actives', heading: { user: 'Utilisatr', ...device } },
  ipxSockets: {
    title: 'Sockets IPX actives',
    heading: { local: 'Adresse locale', foreign: 'Adresse distante', state: 'Etat', user: 'Utilisatr' },
  },
  ax25Routes: { title: 'Table de routage AX.25 du noyau', heading: { use: 'Utilisation' } },
  roseRoutes: { title: 'Table de routage ROSE du noyau', heading: { use: 'Utilisation' } },
  netromRoutes: {
    title: 'Table de routage NET/ROM du noyau',
    heading: { mnemonic: 'Mnemoniq', quality: 'Qualité', neighbour: 'Voisin' },
  },
  ipxRoutes: {
    title: 'Table de routage IPX du noyau',
    heading: { routerNet: 'Réseau Routeur', routerNode: 'Noeud Routeur' },
  },
}
