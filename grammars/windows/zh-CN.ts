import { defineWords } from '../define.ts'

export const zhCN = defineWords({
  locale: 'zh-CN',
  tables: {
    connections: {
      title: ['活动连接', '活跃连接'],
      shift: { local: -1, foreign: -6, state: -13, pid: -14 },
      heading: { protocol: '协议', local: '本地地址', foreign: ['外部地址', '远程地址'], state: '状态', pid: 'PID' },
    },
    'interface-list': { title: '接口列表' },
    'routes-ipv4': { title: 'IPv4 路由表' },
    'routes-ipv6': { title: 'IPv6 路由表' },
    'active-ipv4': {
      headings: ['网络目标        网络掩码          网关       接口   跃点数'],
      title: '活动路由:',
      heading: { destination: '网络目标', netmask: '网络掩码', gateway: '网关', interface: '接口', metric: '跃点数' },
    },
    'active-ipv6': {
      headings: [' 接口跃点数网络目标                网关'],
      title: '活动路由:',
      heading: { interfaceIndex: ['接口', '如果'], metric: '跃点数', destination: '网络目标', gateway: '网关' },
    },
    'persistent-ipv4': {
      headings: ['  网络地址          网络掩码  网关地址  跃点数'],
      title: '永久路由:',
      heading: { destination: '网络地址', netmask: '网络掩码', gateway: '网关地址', metric: '跃点数' },
    },
    'persistent-ipv6': {
      title: '永久路由:',
      heading: { interfaceIndex: ['接口', '如果'], metric: '跃点数', destination: '网络目标', gateway: '网关' },
    },
    ethernet: { title: ['接口统计', '接口统计信息'] },
    'tcp-ipv4': { title: 'IPv4 TCP 统计' },
    'udp-ipv4': { title: 'IPv4 UDP 统计' },
  },
  empty: ['无'],
  onLink: ['在链路上'],
  labels: {
    Bytes: '字节',
    'Unicast packets': '单播数据包',
    'Non-unicast packets': ['非单播数据包', '多播数据包'],
    Discards: ['丢弃', '丢弃数据包'],
    Errors: '错误',
    'Unknown protocols': '未知协议',
    Received: '收到',
    Sent: '送出',
    'Active Opens': '主动打开连接数',
    'Passive Opens': '被动打开连接数',
    'Failed Connection Attempts': '连接失败次数',
    'Reset Connections': '连接重置次数',
    'Current Connections': '当前连接数',
    'Segments Received': '收到报文段数',
    'Segments Sent': '送出报文段数',
    'Segments Retransmitted': '重传报文段数',
    'Datagrams Received': '收到数据报数',
    'No Ports': '没有端口',
    'Receive Errors': '接收错误数',
    'Datagrams Sent': '送出数据报数',
  },
  notices: {
    'elevation-required': ['请求的操作需要提升。'],
  },
})
