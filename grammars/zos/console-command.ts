/** The operand that every such command has; a line without it is none. */
const OPERAND = /TCPIP,/i
/** How long the command itself, and the name of a stack, can be. */
const CONSOLE = /(?:^|[\s>-])((?:D|DISPLAY) TCPIP,(\w{0,8}),N(?:ETSTAT)?,([A-Z][\w.,=*/:()@#$-]{0,120}))/i

/** A command as it was typed at a console, and what stands behind the name of the report. */
export interface ConsoleCommand {
  readonly command: string
  readonly at: number
  /** The report and its parameters. */
  readonly words: readonly string[]
}

// > |N 0000000 SYS1     24123 10:15:22.33 IBMUSER  00000290  D TCPIP,,NETSTAT,CONN,MAX=100
//                                                            ^command          ^words
/** DISPLAY TCPIP,stack,NETSTAT of the operator's console in a line of its log (IBM, z/OS Communications Server: IP System Administrator's Commands). */
export function consoleCommand(line: string): ConsoleCommand | undefined {
  if (!OPERAND.test(line)) return undefined
  const [whole, command, , words] = CONSOLE.exec(line) ?? []
  if (command === undefined || words === undefined) return undefined
  return {
    command,
    at: line.indexOf(whole as string) + (whole as string).length - command.length,
    words: words.split(','),
  }
}
