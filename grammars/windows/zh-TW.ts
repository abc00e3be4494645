import { defineWords } from '../define.ts'

export const zhTW = defineWords({
  locale: 'zh-TW',
  tables: {
    connections: {
      title: ['使用中連線', '作用中的連線'],
      heading: { protocol: '協定', local: '本機位址', foreign: '外部位址', state: '狀態', pid: 'PID' },
    },
  },
  ownerMessages: ['無法取得擁有權資訊'],
})
