import { defineWords } from '../define.ts'

/** The properties of MSFT_NetUDPEndpoint, and those that people add. */
export const udpNames = {
  'local.address': 'LocalAddress',
  'local.port': 'LocalPort',
  pid: ['OwningProcess', 'PID', 'ProcessId'],
  program: ['ProcessName', 'Process', 'Name'],
  createdAt: 'CreationTime',
}

/** The properties of MSFT_NetTCPConnection. */
export const names = {
  ...udpNames,
  protocol: ['Protocol', 'Proto'],
  'foreign.address': 'RemoteAddress',
  'foreign.port': 'RemotePort',
  state: 'State',
  template: 'AppliedSetting',
  offloadState: 'OffloadState',
}

/** Names of properties are the same in every language of Windows. */
export const en = defineWords({
  locale: 'en',
  tables: {
    'udp-endpoints': { heading: { 'local.address': 'LocalAddress', 'local.port': 'LocalPort' } },
    connections: { heading: names },
    'udp-owners': { heading: udpNames },
  },
})
