import type { TableWords } from '../../src/dialect.ts'

/** Tables that only FreeBSD prints and that have no view of their own. */
export const plainWords: Readonly<Record<string, TableWords>> = {
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
