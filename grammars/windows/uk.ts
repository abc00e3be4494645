import { defineWords } from '../define.ts'

export const uk = defineWords({
  locale: 'uk',
  tables: {
    connections: {
      title: 'Активні Підключення',
      heading: { protocol: 'Proto', local: 'Локальна Адреса', foreign: 'Зовнішня Адреса', state: 'State' },
    },
    ethernet: { title: 'Статистика Інтерфейсів' },
    'tcp-ipv4': { title: 'Статистика TCP для IPv4' },
    'udp-ipv4': { title: 'Статистика UDP для IPv4' },
  },
  labels: {
    Received: 'Отримано',
    Sent: 'Відправлено',
    Bytes: 'Байт',
    Errors: 'Помилки',
    'Unknown protocols': 'Невідомий протокол',
    'Failed Connection Attempts': 'Провалених Спроб Підключення',
    'Reset Connections': 'Скинутих Підключень',
    'Current Connections': 'Поточних Підключень',
    'Segments Received': 'Отримано Сегментів',
    'Segments Sent': 'Відправлено Сегментів',
    'Segments Retransmitted': 'Повторно відправлено Сегментів',
    'No Ports': 'Нема портів',
    'Receive Errors': 'Помилка отримання',
  },
  // Its letters that Russian, in which some titles are the same, has not; and words for where code page 866 lacks these letters.
  marks: ['і', 'ї', 'є', 'ґ', 'Отримано', 'Поточних', 'Скинутих', 'Помилка'],
})
