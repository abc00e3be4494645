import { defineWords } from '../define.ts'
import { statisticsTitles } from './statistics-titles.ts'

const socket = { state: 'Estado', user: 'Usuário' }
const device = { destination: 'Destino', source: 'Origem', device: 'Dispositivo', state: 'Estado' }
const routes = {
  destination: 'Destino',
  gateway: 'Roteador',
  netmask: ['MáscaraGen.', 'MáscaraGen'],
  flags: 'Opções',
  metric: 'Métrica',
  use: 'Uso',
  window: 'Janela',
}
const plainRoutes = { destination: 'Destino', use: 'Uso' }
const histograms = { 'Histograma de entrada ICMP:': '/in', 'Histograma de saída ICMP': '/out' }

/** Words of net-tools in the Portuguese of Brazil (po/pt_BR.po of 2.10); those that stay English are of the English list. */
export const ptBR = defineWords({
  locale: 'pt-BR',
  tables: {
    ...statisticsTitles,
    connections: {
      headings: [
        'Proto Recv-Q Send-Q Endereço Local          Endereço Remoto         Estado      Usuário',
        'Proto Recv-Q Send-Q Endereço Local          Endereço Remoto         Estado      Usuário    Temporizador',
        'Proto Recv-Q Send-Q Endereço Local          Endereço Remoto         Estado      Usuário    PID/Program name',
        'Proto Recv-Q Send-Q Endereço Local          Endereço Remoto         Estado      Usuário    PID/Program name     Temporizador',
      ],
      title: 'Conexões Internet Ativas',
      unnamed: { inode: 'user' },
      heading: { ...socket, local: 'Endereço Local', foreign: 'Endereço Remoto', timer: 'Temporizador' },
    },
    unixSockets: { title: 'Domain sockets UNIX ativos', heading: { path: 'Caminho' } },
    routes: {
      headings: [
        'Destino         Roteador        MáscaraGen.    Opções   MSS Janela  irtt Iface',
        'Destino         Roteador        MáscaraGen.    Opções Métrica Ref   Uso Iface',
        'Destino         Roteador        MáscaraGen     Opções Métrica Ref   Uso Iface    MSS   Janela irtt',
      ],
      title: 'Tabela de Roteamento IP do Kernel',
      heading: routes,
    },
    routeCache: {
      title: 'Tabela de Roteamento IP do Kernel',
      heading: { ...routes, sourceAddress: 'Destino', destination: 'Roteador', gateway: 'Origem' },
    },
    routes6: {
      headings: ['Destination                    Next Hop                   Flag Met Ref  Use If'],
      title: 'Tabela de Roteamento IPv6 do Kernel',
    },
    neighbours: {
      title: 'Cache de Vizinhos IPv6 do Kernel',
      heading: {
        neighbour: 'Vizinho',
        hardwareAddress: 'Endereço HW',
        flags: 'Opções',
        refs: 'Estado',
        state: 'Ref',
      },
    },
    interfaces: { title: 'Tabela de Interfaces do Kernel' },
    interfaceBlocks: { title: 'Tabela de Interfaces do Kernel' },
    multicastGroups: { heading: { refs: 'CntRef', group: 'Grupo' } },
    masquerade: {
      title: 'Entradas de IP mascarado',
      heading: { expires: 'expira', source: 'origem', destination: 'destino', ports: 'portas' },
    },
    ax25Sockets: { title: 'Ativar sockets AX.25', heading: device },
    netromSockets: { title: 'Ative sockets NET/ROM', heading: { ...device, user: 'Usuário' } },
    ipxSockets: {
      title: 'Sockets IPX ativos',
      heading: { ...socket, local: 'Endereço Local', foreign: 'Endereço Remoto' },
    },
    ax25Routes: { title: 'Tabela de roteamento AX.25 do kernel', heading: plainRoutes },
    roseRoutes: { title: 'Tabela de roteamento ROSE do kernel', heading: plainRoutes },
    netromRoutes: {
      title: 'Tabela de roteamento NET/ROM do kernel',
      heading: { destination: 'Destino', mnemonic: 'Mnemônico', quality: 'Qualidade', neighbour: 'Vizinho' },
    },
    ipxRoutes: {
      title: 'Tabela de roteamento IPX do kernel',
      heading: { destination: 'Destino', routerNet: 'Rede Roteadora', routerNode: 'Nó Roteador' },
    },
  },
  // The catalog has these words for sockets that listen, too.
  scopes: { '(servidores e estabelecidas)': '-a', '(sem os servidores)': null },
  states: {
    ESTABELECIDA: 'ESTABLISHED',
    SYN_ENVIADO: 'SYN_SENT',
    SYN_RECEBIDO: 'SYN_RECEIVED',
    ESPERA_FIN1: 'FIN_WAIT_1',
    ESPERA_FIN2: 'FIN_WAIT_2',
    FECHAR: 'CLOSED',
    ESPERANDO_FECHAR: 'CLOSE_WAIT',
    ÚLTIMO_ACK: 'LAST_ACK',
    OUÇA: 'LISTEN',
    FECHANDO: 'CLOSING',
    DESCONHECIDA: 'UNKNOWN',
  },
  unixStates: {
    LIVRE: 'FREE',
    OUVINDO: 'LISTENING',
    CONECTANDO: 'CONNECTING',
    CONECTADO: 'CONNECTED',
    DESCONECTANDO: 'DISCONNECTING',
    DESCONHECIDA: 'UNKNOWN',
  },
  unixTypes: { DESCONHECIDA: 'UNKNOWN' },
  linkLabel: 'Encapsulamento do Link',
  linkTypes: ['Não Especificado', 'Túnel IPIP', 'FDDI - Fibra Ótica'],
  timers: { desligado: 'off', em: 'on' },
  notices: {
    'processes-hidden': [
      '(Nem todos os processos puderam ser identificados, informações sobre processos',
      'de outrem não serão mostrados, você deve ser root para vê-los todos.)',
      '(Não foi possível ler informações para "-p": geteuid()=',
    ],
    'not-supported': [
      'NET/ROM não configurado neste sistema.',
      'O AX.25 não foi configurado neste sistema.',
      'ROSE não configurada neste sistema.',
    ],
    'row-dropped': ['atenção, recebi linha ', 'Problemas lendo dados de ', 'problemas lendo dados de '],
    'tool-warning': [
      'netstat: família de protocolos',
      'netstat: opção inválida --',
      'Família de endereços `',
      'Por favor não especifique mais que uma família de endereços.',
      'Excesso no número de famílias de endereços.',
      'Nenhum roteamento para a família `',
      'Nenhuma família de endereços que possa ser usada foi encontrada.',
      'Lista das famílias de endereços possíveis (que suportam roteamento):',
      'netrom (NET/ROM AMPR)',
      '-r, --route             mostra tabela de roteamento',
      '-i, --interfaces        mostra tabela de interfaces',
      '-M, --masquerade        mostra conexões mascaradas',
      '-v, --verbose           listagem detalhada',
      '-n, --numeric           não resolve nomes',
      '-e, --extend             mostra outras/mais informações',
      '-o, --timers            mostra temporizadores',
      '-c, --continuous        listagem contínua',
      '-L, --netlink           mostra mensagens netlink do kernel',
      '-F, --fib             mostra a Base de Informações de Repasse (default)',
    ],
  },
  counters: { Icmp: histograms, Icmp6: histograms },
  marks: ['Histograma de entrada ICMP:', 'Histograma de saída ICMP'],
})
