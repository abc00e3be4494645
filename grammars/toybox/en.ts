import { preferring } from '../define.ts'
import { en as linux } from '../linux/en.ts'

/** The words of net-tools, as toybox spells them. */
export const en = preferring(linux, {
  connections: { process: 'PID/Program Name' },
  unixSockets: { process: 'PID/Program Name' },
})
