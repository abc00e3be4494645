import type { CutRule } from '../../src/cells/endpoint.ts'
import { defineDialect } from '../define.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import { linuxConnections } from './tables.ts'

const languages = [en, ja, de, fr]

/** Port kept, host cut so that the field is exactly as wide as its column (net-tools netstat.c, safe_strncpy in addr_do_one). */
export const cutAtWidth: CutRule = (_kind, _host, length, width) => (length === (width >= 23 ? width : 23) ? 'host' : null)

/** net-tools 1.60 (2001) to 2.10, and the Red Hat builds of 1.60. */
export const netTools = defineDialect({
  name: 'net-tools',
  platform: 'linux',
  tables: [linuxConnections(['tcp', 'tcp6', 'udp', 'udp6', 'udpl', 'udpl6', 'raw', 'raw6', 'sctp', 'sctp6'], cutAtWidth, languages)],
  words: languages,
  signs: [
    [/^\s*(?:tcp|udp|raw)6 /m, 4],
    [/State {6}$/m, 4],
    [/Local Address {15}Foreign/, 4],
    [/ \*:\S+ +\*:\*/, 3],
    [/PID\/Program name {4}$/m, 2],
  ],
  wideOptions: ['-W', '--wide'],
})
