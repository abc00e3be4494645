import { defineWords } from '../define.ts'

export const es = defineWords({
  locale: 'es',
  tables: {
    connections: {
      title: 'Conexiones activas',
      heading: { protocol: 'Proto', local: 'Dirección local', foreign: 'Dirección remota', state: 'Estado', pid: 'PID' },
    },
  },
  ownerMessages: ['No se puede obtener información de propiedad'],
})
