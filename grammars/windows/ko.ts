import { defineWords } from '../define.ts'

export const ko = defineWords({
  locale: 'ko',
  tables: {
    connections: {
      title: '활성 연결',
      heading: { protocol: '프로토콜', local: '로컬 주소', foreign: '외부 주소', state: '상태', pid: 'PID' },
    },
  },
})
