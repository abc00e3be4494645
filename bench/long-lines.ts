import { layouts } from './layouts.ts'

const [windows, linux] = layouts as [(typeof layouts)[0], (typeof layouts)[0]]

/** What a line is filled with; each is a thing that a pattern or a search looks for. */
const FILLS = [
  ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  ...[' ', '\t', '\0', '\r ', '\u2028', '\u3000', 'é', 'あ', '\ufffd', '0', 'a', 'A', 'a ', '0 ', ': ', '. '],
  ...[':::', '-=', '[(', 'a.b:', '1.', '1:', '::1 ', '0x', '%1', 'a@b', '1/2', 'A=1 ', 'a: 1 ', 'a(', '{{', '...'],
  ...['tcp ', 'TCP 1 ', 'TCP a:1 ', 'unix ', 'default ', '192.0.2.1 ', '255.255.255.0 ', '1 1 ::/0 ', '0x2...'],
  ...['Proto ', 'Proto  Local Address  ', 'Iface ', 'Active Connections ', 'netstat -a ', 'route print ', 'C:\\>'],
  ...['12:00:00 ', '2026-11-22 ', '12:00 am 1 ', 'user@host:~$ ', '[svchost.exe] ', 'MTU:1 ', 'RX packets '],
  ...['<!--', '<!doctype', '<b ', '</', '&amp;', '&#', '[url', '[a|', '[a](http:', '<http:', '**', '``` ', '~~~'],
  ...['\\n', '\\"', '","', "','", '{"log":"', '\x1b[', '\x1b]', '[1;', '-- More --', '^M', '=3D', '#012', 'Ã¤', '? '],
]

/** Tables in which such a line stands, after a row. */
const TABLES = [
  '',
  windows.head + windows.rows()(),
  `${windows.head}${windows.rows()()} [svchost.exe]\n`,
  linux.head + linux.rows()(),
  'Active UNIX domain sockets (w/o servers)\nProto RefCnt Flags       Type       State         I-Node   Path\nunix  2      [ ]         DGRAM                    12345    /run/a\n',
  'Kernel IP routing table\nDestination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n0.0.0.0         192.0.2.1       0.0.0.0         UG        0 0          0 eth0\n',
  'Routing tables\n\nInternet:\nDestination        Gateway            Flags     Netif Expire\ndefault            192.0.2.1          UGS         em0\n',
  'Kernel Interface table\nIface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\neth0      1500      100      0      0 0           100      0      0      0 BMRU\n',
  'Kernel Interface table\neth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500\n        inet 192.0.2.10  netmask 255.255.255.0  broadcast 192.0.2.255\n',
  'Ip:\n    5 total packets received\nTcp:\n    3 active connection openings\n',
  'tcp:\n\t5 packets sent\n\t\t3 data packets (9 bytes)\n',
  '\nIPv4 Statistics\n\n  Packets Received                   = 12\n',
  `<pre>\n${windows.head}`,
  '{"log":"Active Connections\\n"}\n',
]

/** Texts with one long line in every table, filled with one thing; the size is that of the line. */
export const longLines = FILLS.map((fill) => ({
  name: `a line of ${JSON.stringify(fill)}`,
  make: (size: number) => TABLES.map((table) => `${table}${fill.repeat(size / fill.length)}\n`).join(''),
}))
