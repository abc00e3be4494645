import type { Neighbour } from '../src/table/neighbours.ts'

/** Listings of sockets, flows and ports that are pasted beside netstat's, in the words of their tools; none of them is read. */
export const neighbours: readonly Neighbour[] = [
  // Flows through a machine, which are no sockets of it.
  {
    tool: 'conntrack',
    headings: ['conntrack v'],
    row: /^(?:\[ *[A-Z]+\] )?(?:ipv[46] +\d+ )?[a-z][\w-]* +\d+ (?:\d+ )?(?:[A-Z][A-Z_\d]+ )?src=\S+ dst=\S+/,
  },
  { tool: 'pfctl', row: /^[a-z]\w* [a-z][\w-]* \S+(?: \(\S+\))? (?:->|<-) \S+(?: \(\S+\))? +[A-Z_\d]+:[A-Z_\d]+$/ },
  {
    tool: 'ipvsadm',
    headings: [
      'IP Virtual Server version',
      'Prot LocalAddress:Port Scheduler Flags',
      'IPVS connection entries',
      'pro expire state source virtual destination',
    ],
  },
  {
    tool: 'iptables',
    headings: ['target prot opt source destination', 'pkts bytes target prot opt in out source destination'],
    row: /^Chain \S+ \((?:policy [A-Z]+|\d+ references)/,
  },
  // What can be reached, seen from outside.
  { tool: 'nmap', headings: ['Starting Nmap ', 'Nmap scan report for ', 'PORT STATE SERVICE'] },
  { tool: 'rpcinfo', headings: ['program vers proto port', 'program version netid address service owner'] },
  {
    tool: 'arp',
    headings: ['Address HWtype HWaddress Flags Mask Iface', 'Internet Address Physical Address Type'],
    row: /^\S+ \([\d.]+\) at (?:<incomplete>|\(incomplete\)|[\da-f]{1,2}(?::[\da-f]{1,2}){5}) /i,
  },
  { tool: 'nettop', headings: ['time,,interface,state,bytes_in,bytes_out,'] },
  {
    tool: 'snitch',
    headings: [
      'PID PROCESS USER PROTO STATE LADDR LPORT RADDR RPORT',
      'PID,PROCESS,USER,UID,PROTO,STATE,LADDR,LPORT',
      'PROCESS │ USER │ PROTO │ STATE │',
      'PID │ PROCESS │ USER │ PROTO │',
    ],
    row: /"laddr": ?"[^"]*",(?: ?"lport":|$)/,
  },
  { tool: 'somo', headings: ['proto │ local port │ remote address │ remote port'] },
  { tool: 'lsfd', headings: ['COMMAND PID USER ASSOC XMODE TYPE SOURCE'] },
  { tool: 'go-netstat', headings: ['Proto Local Addr Foreign Addr State'] },
  // Network devices.
  { tool: 'Fortinet FortiOS', row: /^[^\s>]+:\d+->[^\s>]+:\d+->(?:state|sock)[a-z]*=\S+ / },
  {
    tool: 'Huawei VRP',
    headings: [
      'TCPCB Tid/Soid Local Add:port Foreign Add:port',
      'Cid/SocketID Local Addr:Port Foreign Addr:Port',
      'Cid SocketID Local Addr:Port Foreign Addr:Port',
      'Cid SocketId Local Addr:Port Foreign Addr:Port',
    ],
  },
  {
    tool: 'H3C Comware',
    headings: [
      '*: TCP MD5 Connection',
      '*: TCP connection with authentication',
      'Local Addr:port Foreign Addr:port State',
    ],
  },
  {
    tool: 'Cisco NX-OS',
    headings: [
      'Total number of netstack ',
      'Active connections (including servers)',
      'Protocol State/ Recv-Q/ Local Address(port)/',
    ],
    row: /^\[host\]: (?:tcp|udp|raw)\S* +[A-Z_\d]+ +\d+ +\S+\(\S*\)$/,
  },
  {
    tool: 'Cisco ASA',
    headings: ['Protocol Socket State Local Address Foreign Address'],
    row: /^(?:TCP|UDP|ICMP|SCTP) \S+ +\S+:\d+ \S+ +\S+:\d+, idle \d+:\d\d:\d\d, bytes \d+/,
  },
  {
    tool: 'NetApp ONTAP',
    headings: [
      'Vserver Interface Remote',
      'Name Name:Local Port Host:Port Protocol/Service',
      'Vserver Name Interface Name:Local Port',
    ],
  },
  {
    tool: 'MikroTik RouterOS',
    headings: [
      '# PROTOCOL SRC-ADDRESS DST-ADDRESS TCP-STATE',
      '# PR.. SRC-ADDRESS DST-ADDRESS TCP-STATE',
      'Flags: S - seen-reply,',
      'Flags: E - expected,',
    ],
    row: /^\d+ (?:[A-Zs]+ +)?protocol=\S+ src-address=\S+ /,
  },
  // Small and old systems.
  { tool: 'SerenityOS', headings: ['Proto Bytes-In Bytes-Out Local Address Peer Address'] },
  {
    tool: 'RT-Thread',
    headings: ['Active PCB states:', 'Listen PCB states:', 'TIME-WAIT PCB states:', 'Active UDP PCB states:'],
    row: /^#\d+ (?:\d+ )?\S+:\d+ <==> \S+:\d+ ?/,
  },
  {
    tool: 'Zephyr',
    headings: [
      'Context Iface Flags Local',
      'Handler Callback Type Local',
      'Handler Callback Proto Local',
      'TCP Context Src port Dst port',
    ],
    row: /^\[ ?\d+\] 0x[\da-f]+\s/,
  },
  {
    tool: 'Plan 9',
    row: /^(?:tcp|udp|il|rudp|gre) +\d+ +\S+ +(?:Closed|Listen(?:ing)?|Syn_sent|Syn_received|Established|Finwait[12]|Close_wait|Closing|Last_ack|Time_wait|Open|Announced) +\d+ +\d+ +\S+$/,
  },
  { tool: 'OpenVMS', headings: ['Device_socket Type Local Remote Service'] },
  { tool: 'OS/2', headings: ['SOCK TYPE FOREIGN LOCAL FOREIGN STATE'] },
  // What containers publish.
  { tool: 'docker', headings: ['CONTAINER ID IMAGE COMMAND'] },
  {
    tool: 'kubectl',
    headings: ['NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S)', 'NAMESPACE NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S)'],
  },
]
