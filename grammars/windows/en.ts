import { defineWords } from '../define.ts'

export const en = defineWords({
  locale: 'en',
  tables: {
    connections: {
      title: 'Active Connections',
      heading: {
        protocol: 'Proto',
        local: 'Local Address',
        foreign: 'Foreign Address',
        state: 'State',
        pid: ['PID', 'Process'],
        timeInStateMs: 'Time in State (ms)',
        offloadState: 'Offload State',
        template: 'Template',
      },
    },
    'interface-list': { title: 'Interface List' },
    routes: { title: 'Route Table' },
    'routes-ipv4': { title: 'IPv4 Route Table' },
    'routes-ipv6': { title: 'IPv6 Route Table' },
    'active-ipv4': {
      headings: ['Network Destination        Netmask          Gateway       Interface  Metric'],
      title: 'Active Routes:',
      heading: {
        destination: ['Network Destination', 'Network Address'],
        netmask: 'Netmask',
        gateway: ['Gateway', 'Gateway Address'],
        interface: 'Interface',
        metric: 'Metric',
      },
      footer: { defaultGateway: 'Default Gateway:' },
    },
    'active-ipv6': {
      title: 'Active Routes:',
      heading: { interfaceIndex: 'If', metric: 'Metric', destination: 'Network Destination', gateway: 'Gateway' },
    },
    'persistent-ipv4': {
      title: 'Persistent Routes:',
      heading: { destination: 'Network Address', netmask: 'Netmask', gateway: 'Gateway Address', metric: 'Metric' },
    },
    'persistent-ipv6': {
      title: 'Persistent Routes:',
      heading: { interfaceIndex: 'If', metric: 'Metric', destination: 'Network Destination', gateway: 'Gateway' },
    },
    ethernet: { title: 'Interface Statistics' },
    'ip-ipv4': { title: ['IPv4 Statistics', 'IP Statistics'] },
    'ip-ipv6': { title: 'IPv6 Statistics' },
    'icmp-ipv4': { title: ['ICMPv4 Statistics', 'ICMP Statistics'] },
    'icmp-ipv6': { title: 'ICMPv6 Statistics' },
    'tcp-ipv4': { title: ['TCP Statistics for IPv4', 'TCP Statistics'] },
    'tcp-ipv6': { title: 'TCP Statistics for IPv6' },
    'udp-ipv4': { title: ['UDP Statistics for IPv4', 'UDP Statistics'] },
    'udp-ipv6': { title: 'UDP Statistics for IPv6' },
    'network-direct': {
      title: 'Active NetworkDirect Connections, Listeners, SharedEndpoints',
      heading: {
        mode: 'Mode',
        interfaceIndex: 'IfIndex',
        type: 'Type',
        local: 'Local Address',
        foreign: 'Foreign Address',
        pid: 'PID',
      },
    },
  },
  ownerMessages: ['Can not obtain ownership information'],
  notices: {
    'elevation-required': ['The requested operation requires elevation.'],
    'tool-warning': ['Displays protocol statistics and current TCP/IP network connections.'],
  },
  empty: ['None'],
  onLink: ['On-link'],
  labels: { 'Output Packet No Route': 'Output Packets No Route' },
})
