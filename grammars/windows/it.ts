import { defineWords } from '../define.ts'

export const it = defineWords({
  locale: 'it',
  tables: {
    connections: {
      title: 'Connessioni attive',
      heading: {
        protocol: 'Proto',
        local: 'Indirizzo locale',
        foreign: 'Indirizzo esterno',
        state: 'Stato',
        pid: 'PID',
      },
    },
    'interface-list': { title: 'Elenco interfacce' },
    'routes-ipv4': { title: 'IPv4 Tabella route' },
    'routes-ipv6': { title: 'IPv6 Tabella route' },
    'active-ipv4': {
      headings: ['     Indirizzo rete             Mask          Gateway     Interfaccia Metrica'],
      title: 'Route attive:',
      heading: {
        destination: 'Indirizzo rete',
        netmask: 'Mask',
        gateway: 'Gateway',
        interface: 'Interfaccia',
        metric: 'Metrica',
      },
    },
    'active-ipv6': { title: 'Route attive:' },
    'persistent-ipv4': { title: 'Route permanenti:' },
    'persistent-ipv6': { title: 'Route permanenti:' },
  },
  empty: ['Nessuna'],
})
