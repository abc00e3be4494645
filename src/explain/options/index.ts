import { aix } from './aix.ts'
import { busybox } from './busybox.ts'
import { freebsd } from './freebsd.ts'
import { hpux } from './hpux.ts'
import { lsof } from './lsof.ts'
import { macos } from './macos.ts'
import { netTools } from './net-tools.ts'
import { netbsd } from './netbsd.ts'
import { openbsd } from './openbsd.ts'
import { sockstat } from './sockstat.ts'
import { solaris } from './solaris.ts'
import { toybox } from './toybox.ts'
import { windows } from './windows.ts'

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
} as const
