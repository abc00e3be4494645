import { defineWords } from '../define.ts'

export const ptBR = defineWords({
  locale: 'pt-BR',
  tables: {
    connections: {
      title: ['Conexões ativas', 'Conexões Ativas'],
      heading: {
        protocol: 'Proto',
        local: ['Endereço local', 'Endereço Local'],
        foreign: ['Endereço externo', 'Endereço Remoto'],
        state: 'Estado',
        pid: 'PID',
      },
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
    ethernet: { title: 'Estatísticas de Interface' },
    'tcp-ipv4': { title: 'Estatísticas TCP para IPv4' },
    'udp-ipv4': { title: 'Estatísticas UDP para IPv4' },
  },
  empty: ['Nenhuma'],
  onLink: ['No vínculo'],
  notices: {
    'elevation-required': ['A operação solicitada requer elevação.'],
  },
  labels: {
    Received: 'Recebido',
    Sent: 'Enviado',
    'Unicast packets': 'Pacotes unicast',
    'Non-unicast packets': 'Pacotes não unicast',
    Discards: 'Descartados',
    Errors: 'Erros',
    'Unknown protocols': 'Protocolos desconhecidos',
    'Active Opens': 'Abertas Ativas',
    'Passive Opens': 'Abertas Passivas',
    'Failed Connection Attempts': 'Tentativas de Conexão com Falha',
    'Reset Connections': 'Reiniciar Conexões',
    'Current Connections': 'Conexões Atuais',
    'Segments Received': 'Segmentos Recebido',
    'Segments Sent': 'Segmentos Enviados',
    'Segments Retransmitted': 'Segmentos Retransmitidos',
    'Datagrams Received': 'Datagramas Recebidos',
    'No Ports': 'Nenhuma Porta',
    'Receive Errors': 'Erros de Recepção',
    'Datagrams Sent': 'Datagramas Enviados',
  },
})
