import { defineWords } from '../define.ts'

const own = {
  'local.address': 'LocalAddress',
  'local.port': 'LocalPort',
  pid: ['OwningProcess', 'PID', 'ProcessId'],
  program: ['ProcessName', 'Process', 'Name'],
  createdAt: 'CreationTime',
}

/** Names of properties are the same in every language of Windows. */
export const en = defineWords({
  locale: 'en',
  tables: {
    'udp-endpoints': { heading: { 'local.address': 'LocalAddress', 'local.port': 'LocalPort' } },
    connections: {
      heading: {
        ...own,
        protocol: ['Protocol', 'Proto'],
        'foreign.address': 'RemoteAddress',
        'foreign.port': 'RemotePort',
        state: 'State',
        template: 'AppliedSetting',
        offloadState: 'OffloadState',
      },
    },
    'udp-owners': { heading: own },
  },
})
