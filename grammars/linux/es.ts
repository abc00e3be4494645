import { defineWords } from '../define.ts'
import { statisticsTitles } from './statistics-titles.ts'

/** Words of net-tools in Spanish, as Ubuntu's language pack prints them: those that are known. */
export const es = defineWords({
  locale: 'es',
  tables: {
    ...statisticsTitles,
    connections: {
      title: 'Conexiones activas de Internet',
      shift: { state: -1 },
      heading: {
        protocol: ['Proto', 'Protocolo'],
        recvQueue: 'Recib',
        sendQueue: 'Enviad',
        local: ['Dirección local', 'Dirección Local'],
        foreign: ['Dirección remota', 'Dirección Externa'],
        state: 'Estado',
        timer: 'Temporizador',
      },
    },
    unixSockets: { title: 'Activar zócalos de dominio UNIX', heading: { path: 'Ruta' } },
    routes: {
      headings: [
        'Destino         Pasarela        Genmask         Indic   MSS Ventana irtt Interfaz',
        'Destino         Pasarela        Genmask         Indic Métric Ref    Uso Interfaz',
      ],
      title: 'Tabla de rutas IP del núcleo',
      heading: {
        destination: 'Destino',
        gateway: 'Pasarela',
        flags: 'Indic',
        metric: 'Métric',
        use: 'Uso',
        window: 'Ventana',
        interface: 'Interfaz',
      },
    },
    interfaces: { title: 'Tabla de la interfaz del núcleo' },
    interfaceBlocks: { title: 'Tabla de la interfaz del núcleo' },
  },
  scopes: { '(servidores y establecidos)': '-a', '(solo servidores)': '-l', '(servidores w/o)': null },
  states: { ESCUCHAR: 'LISTEN', ESTABLECIDO: 'ESTABLISHED' },
  unixStates: { CONECTADO: 'CONNECTED' },
  unixTypes: { FLUJO: 'STREAM' },
  timers: { apagado: 'off' },
  notices: {
    'processes-hidden': [
      '(No todos los procesos pueden ser identificados, no hay información de propiedad del proceso',
      'no se mostrarán, necesita ser superusuario para verlos todos.)',
    ],
  },
})
