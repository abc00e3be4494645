import Type from 'typebox'
import { integer } from '../property.ts'
import { countColumn, integerColumn, textColumn } from './column.ts'

/** The columns macOS prints behind a socket for -b, -v and -A (network_cmds netstat.tproj, inet.c). */
export const socketColumns = {
  pcb: textColumn('Kernel address of the protocol control block, hexadecimal (-A)'),
  socket: textColumn('Kernel address of the socket, hexadecimal (-A)'),
  flowHash: textColumn('Flow hash, hexadecimal (macOS -A)'),
  rxBytes: countColumn('Bytes received (macOS -b or -v)'),
  txBytes: countColumn('Bytes sent (macOS -b or -v)'),
  rxPackets: countColumn('Packets received (macOS -vv)'),
  txPackets: countColumn('Packets sent (macOS -vv)'),
  rxDrops: countColumn('Received packets dropped (macOS -d with -b or -v)'),
  rhiwat: countColumn('High-water mark of the receive buffer, in bytes (macOS -v)'),
  shiwat: countColumn('High-water mark of the send buffer, in bytes (macOS -v)'),
  pid: integerColumn('Process identifier; 0 and 4 are the idle process and the system on Windows'),
  networkNamespace: textColumn('Inode number of the network namespace (Volatility linux.sockstat)'),
  socketFilter: textColumn('The filter of the socket, as printed (Volatility linux.sockstat)'),
  program: textColumn('Program name as printed; the tool may have cut it'),
  programFrom: Type.Optional(
    Type.Object(
      { line: integer('Line of the list, 1-based', { minimum: 1 }) },
      { description: 'Where the program comes from that was not printed: a list of processes in the same source' },
    ),
  ),
  epid: integerColumn('Effective process identifier (macOS -v)'),
  effectiveProgram: textColumn('Name of the effective process (macOS -vv)'),
  socketState: textColumn('Socket state bits, hexadecimal (macOS -v)'),
  options: textColumn('Socket options, hexadecimal (macOS -v)'),
  gencnt: textColumn('Generation count, hexadecimal (macOS -v)'),
  flags: textColumn('Flags as printed, hexadecimal (macOS -v)'),
  flags1: textColumn('Further flags, hexadecimal (macOS -v)'),
  usecnt: countColumn('Use count (macOS -v)'),
  rtncnt: countColumn('Retain count (macOS -v)'),
  fltrs: textColumn('Socket filters, hexadecimal (macOS -v)'),
}
