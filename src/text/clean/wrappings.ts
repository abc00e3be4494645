import { characters } from './characters.ts'
import { escapes } from './escapes.ts'
import { html } from './html.ts'
import { markup } from './markup.ts'
import { repeatedLines } from './repeated-lines.ts'
import { terminal } from './terminal.ts'
import type { Wrapping } from './wrapping.ts'

/** Every wrapping, in the order in which they are taken away: what was put on last comes first. */
export const wrappings: readonly Wrapping[] = [repeatedLines, ...escapes, html, ...characters, ...terminal, ...markup]
