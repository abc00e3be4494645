import type { TableWords } from '../../src/table/dialect.ts'

/** Tables that only FreeBSD prints. */
export const ownWords: Readonly<Record<string, TableWords>> = {
  memoryLists: { title: 'mbuf usage:' },
  sctpAssociations: {
    title: 'Active SCTP associations',
    heading: {
      protocol: 'Proto',
      type: 'Type',
      local: 'Local Address',
      foreign: 'Foreign Address',
      state: '(state)',
    },
  },
  netgraph: {
    title: 'Netgraph sockets',
    heading: { type: 'Type', recvQueue: 'Recv-Q', sendQueue: 'Send-Q', address: 'Node Address', hooks: '#Hooks' },
  },
  dispatchSettings: { title: 'Configuration:', heading: { setting: 'Setting', current: 'Current', limit: 'Limit' } },
  dispatchProtocols: {
    title: 'Protocols:',
    heading: {
      name: 'Name',
      protocol: 'Proto',
      queueLimit: 'QLimit',
      policy: 'Policy',
      dispatch: 'Dispatch',
      flags: 'Flags',
    },
  },
  workstreams: {
    title: 'Workstreams:',
    heading: {
      workstream: 'WSID',
      cpu: 'CPU',
      name: 'Name',
      length: 'Len',
      watermark: 'WMark',
      dispatched: "Disp'd",
      hybridDispatched: "HDisp'd",
      dropped: 'QDrops',
      queued: 'Queued',
      handled: 'Handled',
    },
  },
  nextHops: {
    heading: {
      index: 'Idx',
      type: 'Type',
      interfaceAddress: 'IFA',
      gateway: 'Gateway',
      flags: 'Flags',
      use: 'Use',
      mtu: 'Mtu',
      interface: 'Netif',
      addressInterface: 'Addrif',
      refs: 'Refcnt',
      prepend: 'Prepend',
    },
  },
  nextHopGroups: {
    heading: {
      group: 'GrpIdx',
      index: 'NhIdx',
      weight: 'Weight',
      slots: 'Slots',
      gateway: 'Gateway',
      interface: 'Netif',
      refs: 'Refcnt',
    },
  },
}
