import { defineWords } from '../define.ts'

export const ko = defineWords({
  locale: 'ko',
  tables: {
    connections: {
      title: '활성 연결',
      shift: { local: 3, foreign: 3, state: 3, pid: 3 },
      heading: { protocol: '프로토콜', local: '로컬 주소', foreign: '외부 주소', state: '상태', pid: 'PID' },
    },
    'interface-list': { title: '인터페이스 목록' },
    'routes-ipv4': { title: 'IPv4 경로 테이블' },
    'routes-ipv6': { title: 'IPv6 경로 테이블' },
    'active-ipv4': {
      headings: ['네트워크 대상      네트워크 마스크     게이트웨이      인터페이스    메트릭'],
      title: '활성 경로:',
      heading: {
        destination: '네트워크 대상',
        netmask: '네트워크 마스크',
        gateway: '게이트웨이',
        interface: '인터페이스',
        metric: '메트릭',
      },
    },
    'active-ipv6': { title: '활성 경로:' },
    'persistent-ipv4': { title: '영구 경로:' },
    'persistent-ipv6': { title: '영구 경로:' },
  },
  empty: ['없음'],
  onLink: ['연결됨'],
  notices: { 'elevation-required': ['요청한 작업을 수행하려면 권한 상승이 필요합니다.'] },
})
