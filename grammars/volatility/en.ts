import { defineWords } from '../define.ts'

const offset = ['Offset(P)', 'Offset(V)', 'Offset']
const ends = { local: 'Local Address', foreign: 'Foreign Address' }

const linuxHeading = {
  networkNamespace: 'NetNS',
  program: 'Process Name',
  pid: ['Pid', 'PID'],
  tid: 'TID',
  fd: 'FD',
  socket: 'Sock Offset',
  family: 'Family',
  type: 'Type',
  protocol: 'Proto',
  'local.address': 'Source Addr',
  'local.port': 'Source Port',
  'foreign.address': 'Destination Addr',
  'foreign.port': 'Destination Port',
  state: 'State',
  socketFilter: 'Filter',
}

export const en = defineWords({
  locale: 'en',
  tables: {
    framework: {
      title: [
        'Volatility Foundation Volatility Framework {}',
        'Volatility 3 Framework {}',
        'Volatile Systems Volatility Framework {}',
      ],
    },
    connections: {
      heading: {
        offset,
        protocol: 'Proto',
        ...ends,
        state: 'State',
        pid: 'Pid',
        program: 'Owner',
        createdAt: 'Created',
      },
    },
    windowsConnections: {
      heading: { offset, local: 'Local Address', foreign: 'Remote Address', pid: 'Pid' },
    },
    windowsSockets: {
      heading: {
        offset,
        pid: 'PID',
        'local.port': 'Port',
        ipProtocol: 'Proto',
        protocol: 'Protocol',
        'local.address': 'Address',
        createdAt: 'Create Time',
      },
    },
    endpoints: {
      heading: {
        offset,
        protocol: 'Proto',
        'local.address': 'LocalAddr',
        'local.port': 'LocalPort',
        'foreign.address': 'ForeignAddr',
        'foreign.port': 'ForeignPort',
        state: 'State',
        pid: 'PID',
        program: 'Owner',
        createdAt: 'Created',
      },
    },
    linuxSockets: { heading: linuxHeading },
    linuxUnix: { heading: linuxHeading },
    macEndpoints: {
      heading: {
        offset,
        protocol: 'Proto',
        'local.address': 'Local IP',
        'local.port': 'Local Port',
        'foreign.address': 'Remote IP',
        'foreign.port': 'Remote Port',
        state: 'State',
        process: 'Process',
      },
    },
  },
})
