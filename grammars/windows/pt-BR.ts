import { defineWords } from '../define.ts'

export const ptBR = defineWords({
  locale: 'pt-BR',
  tables: {
    connections: {
      title: 'Conexões ativas',
      heading: { protocol: 'Proto', local: 'Endereço local', foreign: 'Endereço externo', state: 'Estado', pid: 'PID' },
    },
    'interface-list': { title: 'Lista de interfaces' },
    'routes-ipv4': { title: 'Tabela de rotas IPv4' },
    'routes-ipv6': { title: 'Tabela de rotas IPv6' },
    'active-ipv4': {
      headings: ['Endereço de rede          Máscara   Ender. gateway       Interface   Custo'],
      title: 'Rotas ativas:',
      heading: {
        destination: 'Endereço de rede',
        netmask: 'Máscara',
        gateway: 'Ender. gateway',
        interface: 'Interface',
        metric: 'Custo',
      },
      footer: { defaultGateway: 'Gateway padrão:' },
    },
    'active-ipv6': {
      headings: [' Se destino de rede de métrica      Gateway'],
      title: 'Rotas ativas:',
      heading: { interfaceIndex: 'Se', metric: 'de métrica', destination: 'destino de rede', gateway: 'Gateway' },
    },
    'persistent-ipv4': {
      title: 'Rotas persistentes:',
      heading: { destination: 'Endereço de rede', netmask: 'Máscara', gateway: 'Ender. gateway', metric: 'Custo' },
    },
    'persistent-ipv6': {
      title: 'Rotas persistentes:',
      heading: { interfaceIndex: 'Se', metric: 'de métrica', destination: 'destino de rede', gateway: 'Gateway' },
    },
  },
  empty: ['Nenhuma'],
  onLink: ['No vínculo'],
  notices: { 'elevation-required': ['A operação solicitada requer elevação.'] },
})
