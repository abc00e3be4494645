import { aix } from './aix.ts'
import { busybox } from './busybox.ts'
import { esxcli } from './esxcli.ts'
import { freebsd } from './freebsd.ts'
import { haiku } from './haiku.ts'
import { hpux } from './hpux.ts'
import { ibmi } from './ibmi.ts'
import { ios } from './ios.ts'
import { iproute } from './iproute.ts'
import { junos } from './junos.ts'
import { liteos } from './liteos.ts'
import { lsof } from './lsof.ts'
import { macos } from './macos.ts'
import { meterpreter } from './meterpreter.ts'
import { netTools } from './net-tools.ts'
import { netbsd } from './netbsd.ts'
import { netsh } from './netsh.ts'
import { nstat } from './nstat.ts'
import { openbsd } from './openbsd.ts'
import { powershell } from './powershell.ts'
import { sockstat } from './sockstat.ts'
import { solaris } from './solaris.ts'
import { ss } from './ss.ts'
import { toybox } from './toybox.ts'
import { volatility } from './volatility.ts'
import { windows } from './windows.ts'
import { zos } from './zos.ts'

/** What is said of the options of every tool, the most common tools first. */
export const toolTexts = {
  windows,
  'net-tools': netTools,
  macos,
  busybox,
  toybox,
  freebsd,
  openbsd,
  netbsd,
  solaris,
  aix,
  hpux,
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
  junos,
  liteos,
  haiku,
  nstat,
  iproute,
} as const
