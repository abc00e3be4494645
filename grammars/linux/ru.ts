import { defineWords } from '../define.ts'
import { statisticsTitles } from './statistics-titles.ts'

/** Words of net-tools in Russian, as Ubuntu's language pack prints them: those that are known. */
export const ru = defineWords({
  locale: 'ru',
  tables: {
    ...statisticsTitles,
    connections: {
      headings: [
        'Proto Recv-Q Send-Q Local Address Foreign Address State',
        'Proto Recv-Q Send-Q Local Address Foreign Address State       PID/Program name',
      ],
      title: 'Активные соединения с интернетом',
    },
    unixSockets: { title: 'Активные сокеты домена UNIX', heading: { path: 'Путь' } },
    routes: {
      headings: [
        'Destination Gateway Genmask Flags MSS Window irtt Iface',
        'Destination Gateway Genmask Flags Metric Ref Use Iface',
      ],
      title: 'Таблица маршутизации ядра протокола IP',
    },
  },
})
