import type { Dialect } from '../src/table/dialect.ts'
import { aix } from './aix/grammar.ts'
import { busybox } from './busybox/grammar.ts'
import { esxcli } from './esxcli/grammar.ts'
import { freebsd } from './freebsd/grammar.ts'
import { haiku } from './haiku/grammar.ts'
import { hpux } from './hpux/grammar.ts'
import { ibmi } from './ibmi/grammar.ts'
import { ios } from './ios/grammar.ts'
import { iproute } from './iproute/grammar.ts'
import { junos } from './junos/grammar.ts'
import { netTools } from './linux/grammar.ts'
import { liteos } from './liteos/grammar.ts'
import { lsof } from './lsof/grammar.ts'
import { macos } from './macos/grammar.ts'
import { meterpreter } from './meterpreter/grammar.ts'
import { netbsd } from './netbsd/grammar.ts'
import { netsh } from './netsh/grammar.ts'
import { nstat } from './nstat/grammar.ts'
import { openbsd } from './openbsd/grammar.ts'
import { powershell } from './powershell/grammar.ts'
import { procfs } from './procfs/grammar.ts'
import { sockstat } from './sockstat/grammar.ts'
import { solaris } from './solaris/grammar.ts'
import { ss } from './ss/grammar.ts'
import { toybox } from './toybox/grammar.ts'
import { volatility } from './volatility/grammar.ts'
import { windows } from './windows/grammar.ts'
import { zos } from './zos/grammar.ts'

/** Every dialect, in detection order: of two that explain a text equally well, the first is taken. */
export const dialects: readonly Dialect[] = [
  windows,
  netTools,
  procfs,
  nstat,
  iproute,
  macos,
  freebsd,
  openbsd,
  netbsd,
  hpux,
  aix,
  solaris,
  junos,
  busybox,
  toybox,
  lsof,
  sockstat,
  ss,
  powershell,
  netsh,
  zos,
  esxcli,
  volatility,
  meterpreter,
  ibmi,
  ios,
  liteos,
  haiku,
]
