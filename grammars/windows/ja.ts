import { defineWords } from '../define.ts'

export const ja = defineWords({
  locale: 'ja',
  protocolWidth: 12,
  tables: {
    connections: {
      title: 'アクティブな接続',
      heading: { protocol: ['プロトコル', 'プロト', '合意'], local: ['ローカル アドレス', '内部アドレス'], foreign: '外部アドレス', state: '状態', pid: 'PID' },
    },
  },
})
