import { type Command, Help } from 'commander'

const EXAMPLES = `Examples:
  netstat -ano | netscribe                  a table here, JSON in a pipe or a file
  netscribe ticket.txt                      what was pasted into a ticket, in any encoding
  netscribe -f ndjson *.log | jq .local     one row a line, while the logs are being read
  netscribe -r --recognised case-4711/      what is read of a whole directory
  netscribe --strict -o report.json a.txt   a report, only if every line was understood
  netscribe --encoding shift_jis old.txt    when the detection has to be told
  netscribe render --as linux report.json   the report as netstat of Linux prints it
  netscribe count --by program,state a.txt  how many there are of each
  netscribe diff before.txt after.txt       what came, went and changed
  netscribe timeline watch.log              when each connection came and went
  netscribe edges -f mermaid *.txt          who talks to whom, as a diagram
  netscribe redact -o public.txt log.txt    the same text without anybody's addresses and names
  netscribe validate report.json            whether JSON is what the schema says, and where not
  netscribe explain CLOSE_WAIT              what a state, an option or a command line means
  netscribe collect -tulpn                  what listens on this machine, and which program`

const EXITS = `Exit status:
  0  something was read in every input
  1  an input could not be opened, or nothing in it was recognised; the others still come
  2  the command line was wrong
  3  --strict, and a line inside a table could not be read`

/** The help of the program: usage, examples, options, commands, exit status. That of a command is as commander writes it. */
export function formatHelp(program: Command, helper: Help): string {
  if (program.parent) return Help.prototype.formatHelp.call(helper, program, helper)
  const list = (title: string, items: readonly (readonly [term: string, description: string])[]) => {
    const width = Math.max(...items.map(([term]) => term.length))
    return `${title}:\n${items.map(([term, text]) => helper.formatItem(term, width, text, helper)).join('\n')}`
  }
  const options = helper
    .visibleOptions(program)
    .map((option) => [helper.optionTerm(option), helper.optionDescription(option)] as const)
  const commands = helper
    .visibleCommands(program)
    .map((command) => [helper.subcommandTerm(command), helper.subcommandDescription(command)] as const)
  const usage = [
    'Usage: netscribe [parse] [options] [file...]',
    ...helper.visibleCommands(program).map((command) => `       netscribe ${helper.subcommandTerm(command)}`),
  ].join('\n')
  return `${[usage, program.description(), EXAMPLES, list('Options', options), list('Commands', commands), EXITS].join('\n\n')}\n`
}
