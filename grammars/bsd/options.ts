import { counted, flags, valued } from '../define.ts'

/** What netstat of 4.4BSD had already, and all its descendants still have. */
export const bsdOptions = [...flags('-A -a -d -i -n -r'), valued('-I', 'interface'), counted('-w', 'seconds')]

/** What macOS has in a way of its own. */
export const bsdTables = flags('-g -m')

/** Options to look at crash dumps, of those that still read kernel memory. */
export const kernelFiles = [valued('-M', 'core'), valued('-N', 'system')]
