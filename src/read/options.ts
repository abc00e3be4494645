/** The options of a command line, one letter each: `netstat -ano | findstr 80` has -a, -n, -o. */
export function optionsOf(command: string): string[] {
  const options: string[] = []
  for (const word of command
    .split(/\s*[|><;&]/)[0]
    ?.split(/\s+/)
    .slice(1) ?? []) {
    if (/^--[\w-]+/.test(word)) options.push(word)
    else if (/^[-/][A-Za-z0-9]+$/.test(word)) for (const letter of word.slice(1)) options.push(`-${letter}`)
  }
  return [...new Set(options)]
}
