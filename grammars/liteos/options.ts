import type { OptionTable } from '../../src/table/command-line.ts'

/** netstat of the LiteOS shell takes no options (OpenHarmony, kernel-small-debug-shell-net-netstat). */
export const liteosOptions = { dialect: 'liteos', options: [] } as const satisfies OptionTable
