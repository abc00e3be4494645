import { defineWords } from '../define.ts'

export const ru = defineWords({
  locale: 'ru',
  tables: {
    connections: {
      title: 'Активные подключения',
      heading: { protocol: 'Имя', local: 'Локальный адрес', foreign: 'Внешний адрес', state: 'Состояние', pid: 'PID' },
    },
  },
})
