import { bsdConnections, cutAt16, MACOS_FORMS, macosColumns } from '../bsd/tables.ts'
import { en } from '../bsd/en.ts'
import { defineDialect } from '../define.ts'

/** network_cmds of Mac OS X 10.4 to macOS 26. English on every system language. */
export const macos = defineDialect({
  name: 'macos',
  platform: 'macos',
  tables: [
    bsdConnections(
      ['tcp4', 'tcp6', 'tcp46', 'udp4', 'udp6', 'udp46', 'icm4', 'icm6', 'icm46', 'ip 4', 'ip 6', 'ip4', 'ip6', 'igm4', 'igm6', 'div4', 'div6', 'mptcp'],
      cutAt16,
      macosColumns,
      MACOS_FORMS,
    ),
  ],
  words: [en],
  signs: [
    [/Send-Q {2}Local/, 1],
    [/^\s*(?:tcp|udp)46 /m, 1],
    [/Active LOCAL \(UNIX\)|Registered kernel control|Active Multipath/, 4],
    [/Flowhash|rhiwat/, 4],
  ],
  wideOptions: ['-l'],
})
