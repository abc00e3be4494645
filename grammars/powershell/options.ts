import type { OptionTable } from '../../src/table/command-line.ts'
import { counted, flags, valued } from '../define.ts'

const STATES =
  'closed listen synsent synreceived established finwait1 finwait2 closewait closing lastack timewait deletetcb bound'

/** Get-NetTCPConnection and Get-NetUDPEndpoint of Windows 8 and later (module NetTCPIP). */
export const powershellOptions = {
  dialect: 'powershell',
  anyCase: true,
  argumentApart: true,
  options: [
    valued('-LocalAddress', 'address'),
    counted('-LocalPort', 'port'),
    valued('-RemoteAddress', 'address'),
    counted('-RemotePort', 'port'),
    valued('-State', 'state', STATES),
    valued('-AppliedSetting', 'setting', 'internet datacenter compat datacentercustom internetcustom'),
    counted('-OwningProcess', 'pid'),
    valued('-CreationTime', 'time'),
    valued('-OffloadState', 'state', 'inhost offloading offloaded uploading'),
    valued('-CimSession', 'session'),
    counted('-ThrottleLimit', 'number'),
    ...flags('-IncludeAllCompartments -AsJob'),
  ],
} as const satisfies OptionTable
