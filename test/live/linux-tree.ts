import { expect } from 'vitest'
import { createLinuxCollector, readRequest } from '../../src/collector.ts'
import { validateReport } from '../../src/generated/validate-report.js'
import type { ConnectionRow, Report, Section } from '../../src/index.ts'
import { type Recorded, recordedMachine } from './recorded-machine.ts'

export const HEADING =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n'
export const LISTENER =
  '   0: 0100007F:1F90 00000000:0000 0A 00000000:00000003 00:00000000 00000000  1000        0 4001 1 0000000000000000 100 0 0 10 0\n'
export const ESTABLISHED =
  '   1: 0A0200C0:C350 140200C0:01BB 01 00000010:00000020 02:000004CE 00000000 4294967295        0 4002 2 0000000000000000 20 4 30 10 -1\n'
export const TIME_WAIT =
  '   2: 0100007F:1F90 0100007F:9C40 06 00000000:00000000 03:00000F5A 00000000     0        0 0 3 0000000000000000\n'
const SYN_RECV =
  '   3: 0A0200C0:01BB 424200CB:9C41 03 00000000:00000000 01:00000064 00000002     0        0 0 1 0000000000000000\n'
const MAPPED =
  '   0: 0000000000000000FFFF00000100007F:1F90 0000000000000000FFFF00000100007F:9652 01 00000000:00000000 00:00000000 00000000     0        0 4003 1 0000000000000000 20 4 30 10 -1\n'
export const V6 =
  '   1: B80D0120000000000000000001000000:0016 B80D0120000000000000000002000000:C350 08 00000000:00000001 00:00000000 00000000     0        0 4004 1 0000000000000000 20 4 30 10 -1\n'

/** What /proc of a machine holds: sockets in several states, and processes that share them. */
export const tree: Recorded = {
  files: {
    '/proc/net/tcp': HEADING + LISTENER + ESTABLISHED + TIME_WAIT + SYN_RECV,
    '/proc/net/tcp6': HEADING + MAPPED + V6,
    '/proc/net/unix': [
      'Num       RefCount Protocol Flags    Type St Inode Path',
      '0000000000000000: 00000002 00000000 00010000 0001 01 5001 /run/with space.sock',
      '0000000000000000: 00000003 00000000 00000000 0001 03 5002',
      '0000000000000000: 00000002 00000000 00010000 0005 01 5003 @abstract@',
      '0000000000000000: 00000002 00000000 00000000 0002 01 5004 /run/new',
      'line.sock',
      '',
    ].join('\n'),
    '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nuser:x:1000:1000::/:/bin/sh\n',
    '/proc/10/cmdline': '/opt/My App/bin/My Server\0--port\0',
    '/proc/20/cmdline': 'sshd: user [priv]\0',
    '/proc/30/cmdline': '',
    '/proc/30/comm': 'kworker/0:1\n',
  },
  links: {
    '/proc/10/fd/0': '/dev/null',
    '/proc/10/fd/3': 'socket:[4001]',
    '/proc/10/fd/4': 'socket:[4002]',
    '/proc/10/fd/5': 'socket:[4002]',
    '/proc/20/fd/3': 'socket:[4002]',
    '/proc/30/fd/3': 'socket:[4004]',
    '/proc/self/ns/pid': 'pid:[4026531836]',
  },
}

/** What is collected of it, with more or other files; the report is valid. */
export async function collect(flags: string, more: Recorded = {}): Promise<Report> {
  const machine = recordedMachine({
    ...tree,
    ...more,
    files: { ...tree.files, ...more.files },
    links: { ...tree.links, ...more.links },
  })
  const report = await createLinuxCollector(machine).collect(readRequest(flags.split(' ')))
  expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true)
  return report
}

export function sections(report: Report): Section[] {
  return report.captures.flatMap((capture) => capture.sections)
}

export async function connections(flags: string, more?: Recorded): Promise<ConnectionRow[]> {
  return sections(await collect(flags, more)).flatMap((section) => (section.view === 'connections' ? section.rows : []))
}
