import { defineWords } from '../define.ts'
import { statisticsTitles } from './statistics-titles.ts'

/** Words of net-tools in Chinese, as Ubuntu's language pack prints them: those that are known. */
export const zhCN = defineWords({
  locale: 'zh-CN',
  tables: {
    ...statisticsTitles,
    connections: { title: '激活Internet连接' },
    unixSockets: { title: '活跃的UNIX域套接字', heading: { path: '路径' } },
    routes: {
      headings: ['目标            网关            子网掩码        标志  跃点   引用  使用 接口'],
      title: '内核 IP 路由表',
      heading: {
        destination: '目标',
        gateway: '网关',
        netmask: '子网掩码',
        flags: '标志',
        metric: '跃点',
        refs: '引用',
        use: '使用',
        interface: '接口',
      },
    },
  },
  scopes: { '(服务器和已建立连接的)': '-a', '(仅服务器)': '-l', '(w/o 服务器)': null },
  unixStates: { 已连接: 'CONNECTED' },
  unixTypes: { 流: 'STREAM', 数据报: 'DGRAM' },
  timers: { 关闭: 'off', 打开: 'on' },
  notices: { 'processes-hidden': ['（并非所有进程都能被检测到'] },
  counters: {
    Ip: {
      共计收到N个数据包: 'ipInReceives',
      'N 已转发': 'ipForwDatagrams',
      N请求已发出: 'ipOutRequests',
      'N 发出的报被抛弃': 'ipOutDiscards',
      'N 被抛弃，因为没有路由': 'ipOutNoRoutes',
    },
  },
  marks: ['共计收到', '请求已发出'],
})
