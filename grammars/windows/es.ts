import { defineWords } from '../define.ts'

export const es = defineWords({
  locale: 'es',
  tables: {
    connections: {
      headings: ['  Proto  Dirección local          Dirección remota        Estado           PID'],
      title: ['Conexiones activas', 'Conexiones Activas'],
      heading: {
        protocol: 'Proto',
        local: ['Dirección local', 'Dirección Local'],
        foreign: ['Dirección remota', 'Dirección Externa'],
        state: 'Estado',
        pid: 'PID',
      },
    },
    'interface-list': { title: 'ILista de interfaces' },
    'routes-ipv4': { title: 'IPv4 Tabla de enrutamiento' },
    'routes-ipv6': { title: 'IPv6 Tabla de enrutamiento' },
    'active-ipv4': {
      headings: ['Destino de red        Máscara de red   Puerta de enlace   Interfaz  Métrica'],
      title: 'Rutas activas:',
      heading: {
        destination: 'Destino de red',
        netmask: 'Máscara de red',
        gateway: 'Puerta de enlace',
        interface: 'Interfaz',
        metric: 'Métrica',
      },
    },
    'active-ipv6': {
      headings: [' Cuando destino de red métrica      Puerta de enlace'],
      title: 'Rutas activas:',
      heading: {
        interfaceIndex: 'Cuando',
        metric: 'métrica',
        destination: 'destino de red',
        gateway: 'Puerta de enlace',
      },
    },
    'persistent-ipv4': {
      headings: ['  Dirección de red  Máscara de red  Dirección de puerta de enlace  Métrica'],
      title: 'Rutas persistentes:',
      heading: {
        destination: 'Dirección de red',
        netmask: 'Máscara de red',
        gateway: 'Dirección de puerta de enlace',
        metric: 'Métrica',
      },
    },
    'persistent-ipv6': {
      title: 'Rutas persistentes:',
      heading: {
        interfaceIndex: 'Cuando',
        metric: 'métrica',
        destination: 'destino de red',
        gateway: 'Puerta de enlace',
      },
    },
    ethernet: { title: 'Estadísticas de la Interfaz' },
    'tcp-ipv4': { title: 'Estadisticas TCP para IPv4' },
    'udp-ipv4': { title: 'Estadisticas UDP para IPv4' },
  },
  ownerMessages: ['No se puede obtener información de propiedad'],
  empty: ['Ninguno'],
  onLink: ['En vínculo'],
  notices: {
    'elevation-required': ['La operación solicitada requiere elevación.'],
  },
  labels: {
    Received: 'Recibido',
    Sent: 'Enviado',
    'Unicast packets': 'Paquetes Unicast',
    'Non-unicast packets': 'Paquetes Non-Unicast',
    Discards: 'Descartes',
    Errors: 'Errores',
    'Unknown protocols': 'Protocolos desconocidos',
    'Passive Opens': 'Aperturas pasivas',
    'Current Connections': 'Conexiones Actuales',
    'Segments Received': 'Segmentos Recibidos',
    'Segments Sent': 'Segmentos Enviados',
    'Segments Retransmitted': 'Segmentos retransmitidos',
    'Datagrams Received': 'Datagrams Recibidos',
    'No Ports': 'Sin Puertas',
    'Datagrams Sent': 'Datagramas Enviados',
  },
})
