import type { OptionTable } from '../../src/table/command-line.ts'
import { counted, flags, valued } from '../define.ts'

const STATES =
  'closed listen synsent synreceived established finwait1 finwait2 closewait closing lastack timewait deletetcb bound'

/** Get-NetTCPConnection of Windows 8 and later, and Get-NetUDPEndpoint, which has some of them (module NetTCPIP). */
export const powershellOptions = {
  dialect: 'powershell',
  anyOperand: true,
  program: 'get-nettcpconnection',
  worded: true,
  options: [
    valued('-LocalAddress', 'address'),
    valued('-LocalPort', 'port'),
    valued('-RemoteAddress', 'address'),
    valued('-RemotePort', 'port'),
    valued('-State', 'state', STATES),
    valued('-AppliedSetting', 'setting', 'internet datacenter compat datacentercustom internetcustom'),
    valued('-OwningProcess', 'pid'),
    valued('-CreationTime', 'time'),
    valued('-OffloadState', 'state', 'inhost offloading offloaded uploading'),
    valued('-CimSession', 'session'),
    counted('-ThrottleLimit', 'number'),
    ...flags('-IncludeAllCompartments -AsJob'),
  ],
} as const satisfies OptionTable
