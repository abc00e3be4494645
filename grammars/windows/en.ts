import { defineWords } from '../define.ts'

export const en = defineWords({
  locale: 'en',
  tables: {
    connections: {
      title: 'Active Connections',
      heading: { protocol: 'Proto', local: 'Local Address', foreign: 'Foreign Address', state: 'State', pid: ['PID', 'Process'], timeInStateMs: 'Time in State (ms)', offloadState: 'Offload State', template: 'Template' },
    },
  },
  ownerMessages: ['Can not obtain ownership information'],
  notices: { 'elevation-required': ['The requested operation requires elevation.'] },
})
