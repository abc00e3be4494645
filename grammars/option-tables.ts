import { aixOptions } from './aix/options.ts'
import { busyboxOptions } from './busybox/options.ts'
import { esxcliOptions } from './esxcli/options.ts'
import { freebsdOptions } from './freebsd/options.ts'
import { haikuOptions } from './haiku/options.ts'
import { hpuxOptions } from './hpux/options.ts'
import { ibmiOptions } from './ibmi/options.ts'
import { iosOptions } from './ios/options.ts'
import { iprouteOptions } from './iproute/options.ts'
import { junosOptions } from './junos/options.ts'
import { netToolsOptions } from './linux/options.ts'
import { liteosOptions } from './liteos/options.ts'
import { lsofOptions } from './lsof/options.ts'
import { macosOptions } from './macos/options.ts'
import { meterpreterOptions } from './meterpreter/options.ts'
import { netbsdOptions } from './netbsd/options.ts'
import { netshOptions } from './netsh/options.ts'
import { nstatOptions } from './nstat/options.ts'
import { openbsdOptions } from './openbsd/options.ts'
import { powershellOptions } from './powershell/options.ts'
import { sockstatOptions } from './sockstat/options.ts'
import { solarisOptions } from './solaris/options.ts'
import { ssOptions } from './ss/options.ts'
import { toyboxOptions } from './toybox/options.ts'
import { volatilityOptions } from './volatility/options.ts'
import { windowsOptions } from './windows/options.ts'
import { zosOptions } from './zos/options.ts'

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
  ss: ssOptions,
  powershell: powershellOptions,
  netsh: netshOptions,
  zos: zosOptions,
  esxcli: esxcliOptions,
  volatility: volatilityOptions,
  meterpreter: meterpreterOptions,
  ibmi: ibmiOptions,
  ios: iosOptions,
  junos: junosOptions,
  liteos: liteosOptions,
  haiku: haikuOptions,
  nstat: nstatOptions,
  iproute: iprouteOptions,
} as const
