import { defineWords } from '../define.ts'

export const zhTW = defineWords({
  locale: 'zh-TW',
  tables: {
    connections: {
      title: ['使用中連線', '作用中的連線'],
      shift: { local: -1, foreign: -1, state: -1, pid: -1 },
      heading: { protocol: '協定', local: '本機位址', foreign: '外部位址', state: '狀態', pid: 'PID' },
    },
    'interface-list': { title: '介面清單' },
    'routes-ipv4': { title: 'IPv4 路由表' },
    'routes-ipv6': { title: 'IPv6 路由表' },
    'active-ipv4': {
      headings: ['網路目的地                 網路遮罩         閘道          介面       計量'],
      title: '使用中的路由:',
      heading: { destination: '網路目的地', netmask: '網路遮罩', gateway: '閘道', interface: '介面', metric: '計量' },
    },
    'active-ipv6': { title: '使用中的路由:' },
    'persistent-ipv4': {
      headings: ['  網路位址          網路遮罩  閘道位址  計量'],
      title: '持續路由:',
      heading: { destination: '網路位址', netmask: '網路遮罩', gateway: '閘道位址', metric: '計量' },
    },
    'persistent-ipv6': { title: '持續路由:' },
  },
  ownerMessages: ['無法取得擁有權資訊'],
  empty: ['無'],
  onLink: ['在連結上'],
})
