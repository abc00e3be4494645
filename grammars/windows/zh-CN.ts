import { defineWords } from '../define.ts'

export const zhCN = defineWords({
  locale: 'zh-CN',
  tables: {
    connections: {
      title: '活动连接',
      heading: { protocol: '协议', local: '本地地址', foreign: '外部地址', state: '状态', pid: 'PID' },
    },
  },
})
