import { flags } from '../define.ts'

/** The options for sockets that busybox and toybox have in common. */
export const smallLinuxOptions = flags('-a -l -n -p -t -u -w -x -W')
