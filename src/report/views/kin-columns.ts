import { countColumn, integerColumn, textColumn } from './column.ts'

/** What other tools than netstat print of a socket. */
export const kinColumns = {
  connectionId: textColumn('Number of the connection in its stack, hexadecimal (z/OS Conn)'),
  applicationData: textColumn('What the program says of the connection (z/OS APPLDATA)'),
  worldId: integerColumn('World that has the socket; not a process (ESXi)'),
  offset: textColumn('Where in the image of memory the socket was found, hexadecimal (Volatility)'),
  tcb: textColumn('Address of the transmission control block, hexadecimal (Cisco IOS)'),
  idleSeconds: countColumn('Seconds since data was last sent or received (IBM i)'),
  headerIncluded: countColumn('1 where the program writes the IP header itself (LiteOS)'),
}
