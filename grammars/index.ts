import type { Dialect } from '../src/table/dialect.ts'
import { aix } from './aix/grammar.ts'
import { busybox } from './busybox/grammar.ts'
import { freebsd } from './freebsd/grammar.ts'
import { hpux } from './hpux/grammar.ts'
import { netTools } from './linux/grammar.ts'
import { lsof } from './lsof/grammar.ts'
import { macos } from './macos/grammar.ts'
import { netbsd } from './netbsd/grammar.ts'
import { openbsd } from './openbsd/grammar.ts'
import { sockstat } from './sockstat/grammar.ts'
import { solaris } from './solaris/grammar.ts'
import { toybox } from './toybox/grammar.ts'
import { windows } from './windows/grammar.ts'

/** Every dialect, in detection order: of two that explain a text equally well, the first is taken. */
export const dialects: readonly Dialect[] = [
  windows,
  netTools,
  macos,
  freebsd,
  openbsd,
  netbsd,
  hpux,
  aix,
  solaris,
  busybox,
  toybox,
  lsof,
  sockstat,
]
