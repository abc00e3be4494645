/**
 * The options of a command line, one letter each: `netstat -ano | findstr 80` has -a, -n, -o. Where case does not matter
 * they are small: `NETSTAT -ANO` of Windows is the same.
 */
export function optionsOf(command: string, caseless = false): string[] {
  const options: string[] = []
  for (const word of command
    .split(/[|><;&]/, 1)[0]
    ?.split(/\s+/)
    .slice(1) ?? []) {
    if (/^--[\w-]+/.test(word)) options.push(word)
    else if (/^[-/][A-Za-z0-9]+$/.test(word))
      for (const letter of caseless ? word.slice(1).toLowerCase() : word.slice(1)) options.push(`-${letter}`)
  }
  return [...new Set(options)]
}
