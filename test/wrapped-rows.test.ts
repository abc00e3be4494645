import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { rowsOf, valuesOf } from './rows.ts'

const TEXTS = {
  process: `Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    
tcp        0     52 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED 2823/sshd: ops [pri 
tcp        0      0 192.0.2.10:44720        203.0.113.80:443        TIME_WAIT   -                   
udp        0      0 0.0.0.0:68              0.0.0.0:*                           655/dhclient        
raw6       0      0 :::58                   :::*                    7           700/NetworkManager  
Active UNIX domain sockets (servers and established)
Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path
unix  2      [ ACC ]     STREAM     LISTENING     20345    1/systemd            /run/systemd/private
unix  3      [ ]         STREAM     CONNECTED     30120    1044/nginx: master   @/tmp/.X11-unix/X0
unix  3      [ ]         STREAM     CONNECTED     30121    -                    
`,
  state: `Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State      
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN     
tcp        0     52 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED
tcp6       0      0 2001:db8::10:443        2001:db8:1::7:50544     FIN_WAIT1  
udp        0      0 0.0.0.0:68              0.0.0.0:*                          
`,
  timer: `Active Internet connections (w/o servers)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       User       Inode      PID/Program name     Timer
tcp        0     52 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED 0          33812      2823/sshd: ops [pri  on (0.23/0/0)
tcp        0      0 192.0.2.10:44720        203.0.113.80:443        TIME_WAIT   0          0          -                    timewait (12.33/0/0)
`,
  interfaces: `Kernel Interface table
Iface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg
eth0      1500  8812345      0      3 0       6612345      0      0      0 BMRU
lo       65536    12345      0      0 0         12345      0      0      0 LRU
`,
  routes: `Kernel IP routing table
Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface
0.0.0.0         192.0.2.1       0.0.0.0         UG        0 0          0 eth0
192.0.2.0       0.0.0.0         255.255.255.0   U         0 0          0 eth0
`,
  windows: `
Active Connections

  Proto  Local Address          Foreign Address        State           PID
  TCP    192.0.2.10:50123       203.0.113.80:443       ESTABLISHED     9321
  UDP    [fe80::1c2:3d4e:5f60:7a8b%12]:1900  *:*                                    3344
`,
} as const
const quoted = (text: string) => text.replace(/^(?=.)/gm, '> ')

/** As a mailer breaks lines: at blanks, which it takes away. */
const softly = (text: string, width: number) =>
  text.replace(/^.+$/gm, (line) => {
    const broken: string[] = []
    let rest = line.trimEnd()
    while (rest.length > width) {
      const at = rest.lastIndexOf(' ', width)
      if (rest.slice(0, Math.max(0, at)).trim() === '') break
      broken.push(rest.slice(0, at).trimEnd())
      rest = rest.slice(at).trimStart()
    }
    return [...broken, rest].join('\n')
  })
/** As a console or `fold` breaks them: wherever the width is reached. */
const hard = (text: string, width: number) => text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n')

describe.for(Object.entries(TEXTS))('rows of the table %s are put together', ([, text]) => {
  test.for([
    ['broken by a mailer', softly, [60, 66, 68, 70, 72, 74, 76, 78, 80]],
    ['broken by a console', hard, [60, 66, 72, 80]],
  ] as const)('%s', ([, breakLines, widths]) => {
    for (const width of widths) {
      const broken = breakLines(text, width)
      expect(valuesOf(parse(broken)), String(width)).toEqual(valuesOf(parse(text)))
      expect(valuesOf(parse(quoted(broken))), `${width}, quoted`).toEqual(valuesOf(parse(text)))
    }
  })
})

test('a word under a table is no part of its last row', () => {
  for (const text of Object.values(TEXTS))
    for (const table of [text, softly(text, 72), hard(text, 80)])
      expect(valuesOf(parse(`${table}thanks\n`))).toEqual(valuesOf(parse(text)))
})

test('as many rows as there may be stand on one line', () => {
  const row = 'tcp 0 0 192.0.2.1:80 192.0.2.2:90 ESTABLISHED '
  expect(rowsOf(parse(row.repeat(2500)))).toHaveLength(2500)
})

test.each([24, 25, 36, 37])(
  'a number that a console of %i columns broke is whole, though its beginning is one too',
  (width) => {
    const text = [
      '  Proto  Local Address          Foreign Address        State           PID',
      '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       908',
      '  TCP    192.0.2.10:50123       198.51.100.7:443       ESTABLISHED     41208',
    ]
    const folded = text.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n')
    expect(rowsOf(parse(folded))).toMatchObject([{ pid: 908 }, { pid: 41208 }])
  },
)
