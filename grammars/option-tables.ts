import { aixOptions } from './aix/options.ts'
import { busyboxOptions } from './busybox/options.ts'
import { freebsdOptions } from './freebsd/options.ts'
import { hpuxOptions } from './hpux/options.ts'
import { netToolsOptions } from './linux/options.ts'
import { lsofOptions } from './lsof/options.ts'
import { macosOptions } from './macos/options.ts'
import { netbsdOptions } from './netbsd/options.ts'
import { openbsdOptions } from './openbsd/options.ts'
import { sockstatOptions } from './sockstat/options.ts'
import { solarisOptions } from './solaris/options.ts'
import { toyboxOptions } from './toybox/options.ts'
import { windowsOptions } from './windows/options.ts'

/** The options of every tool. */
export const optionTables = {
  windows: windowsOptions,
  'net-tools': netToolsOptions,
  macos: macosOptions,
  busybox: busyboxOptions,
  toybox: toyboxOptions,
  freebsd: freebsdOptions,
  openbsd: openbsdOptions,
  netbsd: netbsdOptions,
  solaris: solarisOptions,
  aix: aixOptions,
  hpux: hpuxOptions,
  lsof: lsofOptions,
  sockstat: sockstatOptions,
} as const
