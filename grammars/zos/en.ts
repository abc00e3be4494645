import { defineWords } from '../define.ts'

/** The words of z/OS; the console prints them in capitals. */
export const en = defineWords({
  locale: 'en',
  tables: {
    report: {
      title: [
        'MVS TCP/IP NETSTAT CS {} TCPIP Name: {} {}',
        'MVS TCP/IP NETSTAT CS {} TCPIP NAME: {} {}',
        'MVS TCP/IP NETSTAT CS {}',
        'MVS TCP/IP Netstat {}',
        '{} NETSTAT CS {} {} {}',
        '{} NETSTAT CS {} {}',
      ],
    },
    connections: {
      heading: {
        user: ['User Id', 'USER ID'],
        connectionId: ['Conn', 'CONN'],
        local: ['Local Socket', 'LOCAL SOCKET'],
        foreign: ['Foreign Socket', 'FOREIGN SOCKET'],
        state: ['State', 'STATE'],
      },
    },
    connectionRecords: {
      heading: { user: ['User Id', 'USER ID'], connectionId: ['Conn', 'CONN'], state: ['State', 'STATE'] },
    },
    routes4: {
      title: ['IPv4 Destinations', 'IPV4 DESTINATIONS'],
      heading: {
        destination: ['Destination', 'DESTINATION'],
        gateway: ['Gateway', 'GATEWAY'],
        flags: ['Flags', 'FLAGS'],
        refs: ['Refcnt', 'REFCNT'],
        interface: ['Interface', 'INTERFACE'],
      },
    },
    routeRecords4: { title: ['IPv4 Destinations', 'IPV4 DESTINATIONS'] },
    routeRecords6: { title: ['IPv6 Destinations', 'IPV6 DESTINATIONS'] },
    home: { title: ['Home address list:', 'HOME ADDRESS LIST:'] },
    homeShort: {
      title: ['Home address list:', 'HOME ADDRESS LIST:'],
      heading: {
        address: ['Address', 'ADDRESS'],
        name: ['Link', 'LINK', 'LinkName', 'LINKNAME'],
        flags: ['Flg', 'FLG'],
      },
    },
    gate: {
      title: ['Known gateways:', 'KNOWN GATEWAYS:'],
      heading: {
        destination: ['NetAddress', 'NETADDRESS'],
        gateway: ['FirstHop', 'FIRSTHOP'],
        interface: ['Link', 'LINK'],
        mtu: ['Pkt Sz', 'PKT SZ'],
        subnetMask: ['Subnet Mask', 'SUBNET MASK'],
        subnetValue: ['Subnet Value', 'SUBNET VALUE'],
      },
    },
  },
  notices: { 'tool-warning': ['REPORT TRUNCATED DUE TO GREATER THAN'] },
})
