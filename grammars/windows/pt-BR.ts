import { defineWords } from '../define.ts'

export const ptBR = defineWords({
  locale: 'pt-BR',
  tables: {
    connections: {
      title: 'Conexões ativas',
      heading: { protocol: 'Proto', local: 'Endereço local', foreign: 'Endereço externo', state: 'Estado', pid: 'PID' },
    },
  },
})
