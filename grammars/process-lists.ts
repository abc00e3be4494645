import type { Neighbour, Process, ProcessReader } from '../src/table/neighbours.ts'

/** Lists of processes, which name the programs of sockets whose tool prints a bare PID. */
export const processLists: readonly Neighbour[] = [
  // > |Image Name                     PID Session Name        Session#    Mem Usage         in the language of the system
  //   |========================= ======== ================ =========== ============
  //   |svchost.exe                   1020 Services                   0     12,345 K         alone behind findstr; the names of sessions are English
  {
    tool: 'tasklist',
    headings: ['========================= ======== '],
    row: /^\S.{0,24}?\s+\d{1,10}\s(?:Console|Services|RDP-Tcp#\d{1,5})\s+\d{1,5}\s+\d[\d.,\s]{0,14}\s\p{L}{1,3}$/u,
    processes: () => matching(/^(?<program>\S.{0,24}?)\s+(?<pid>\d{1,10})(?:\s|$)/),
  },
  // > |"svchost.exe","1020","Services","0","12,345 K"                                           tasklist /fo csv
  {
    tool: 'tasklist',
    row: /^"(?:[^"]|"")+","\d{1,10}","[^"]*","\d+","[\d.,\s]+ \S+"/,
    processes: () => {
      const read = matching(/^"(?<program>(?:[^"]|"")+)","(?<pid>\d+)"/)
      return (line) => {
        const process = read(line)
        return process && { ...process, program: process.program.replaceAll('""', '"') }
      }
    },
  },
  // > |Name                ProcessId                                                              wmic process get name,processid
  //   |example app.exe     1020
  {
    tool: 'wmic',
    headings: ['Name ProcessId', 'Caption ProcessId'],
    processes: () => matching(/^(?<program>\S+(?: \S+)*) {2,}(?<pid>\d{1,10})$/),
  },
  // > |ProcessId Name             HandleCount WorkingSetSize VirtualSize                          Get-CimInstance Win32_Process
  //   |--------- ----             ----------- -------------- -----------
  //   |1020      example app.exe  423         12345678       2203500000000
  {
    tool: 'Win32_Process',
    headings: ['ProcessId Name HandleCount WorkingSetSize VirtualSize'],
    processes: () => matching(/^(?<pid>\d{1,10}) +(?<program>\S+(?: \S+)*) {2,}\d/),
  },
  // > |USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
  //   |root       812  0.0  0.1  15436  9084 ?        Ss   Nov22   0:04 sshd: /usr/sbin/sshd -D
  {
    tool: 'ps',
    headings: [
      'PID TTY TIME CMD',
      'PID TTY STAT TIME COMMAND',
      'PID TT STAT TIME COMMAND',
      'PID USER TIME COMMAND',
      'PID USER VSZ STAT COMMAND',
      'PID Uid VmSize Stat Command',
      'UID PID PPID C STIME TTY TIME CMD',
      'UID PID PPID CMD',
      'USER PID %CPU %MEM VSZ RSS TTY STAT START TIME COMMAND',
      'USER PID %CPU %MEM VSZ RSS TT STAT STARTED TIME COMMAND',
      'USER PID PPID VSIZE RSS WCHAN PC NAME',
      'USER PID PPID VSZ RSS WCHAN ADDR S NAME',
      'F S UID PID PPID C PRI NI ADDR SZ WCHAN TTY TIME CMD',
      'F S UID PID PPID C PRI NI ADDR SZ WCHAN STIME TTY TIME CMD',
      'F S UID PID PPID LWP C NLWP PRI NI ADDR SZ WCHAN STIME TTY TIME CMD',
      'F S UID PID PPID PGID SID CLS PRI ADDR SZ WCHAN STARTED TT TIME CMD',
      'F S UID PID PPID PGID SID CLS PRI PSR ADDR SZ WCHAN STARTED TT TIME CMD',
      'F UID PID PPID PRI NI VSZ RSS WCHAN STAT TTY TIME COMMAND',
      'PID PPID USER GROUP LWP NLWP START COMMAND CGROUP',
    ],
    processes: (heading) => byColumns(heading.trimEnd().split(' ')),
  },
  // > |Handles  NPM(K)    PM(K)      WS(K)     CPU(s)     Id  SI ProcessName                Get-Process
  //   |    423      19     5120      12345       1.23   1020   0 svchost
  {
    tool: 'Get-Process',
    headings: [
      'Handles NPM(K) PM(K) WS(K) CPU(s) Id SI ProcessName',
      'Handles NPM(K) PM(K) WS(K) VM(M) CPU(s) Id ProcessName',
      'Handles NPM(K) PM(K) WS(K) VM(M) CPU(s) Id SI ProcessName',
      'NPM(K) PM(M) WS(M) CPU(s) Id SI ProcessName',
    ],
    processes: (heading) => byFigures(heading.includes(' SI ') ? 2 : 1),
  },
]

/** Reads lines of which a pattern tells the program and the PID. */
function matching(pattern: RegExp): ProcessReader {
  return (line) => {
    const { program, pid } = pattern.exec(line)?.groups ?? {}
    return program === undefined ? null : processOf(program.trim(), pid)
  }
}

/** When a process was started, of several words where the whole time is asked for (procps `lstart`). */
const STARTED = /[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}/

/** Reads lines of words under a heading of as many, of which one, mostly the last, is the rest of the line: the command. */
function byColumns(headings: readonly string[]): ProcessReader {
  const at = headings.indexOf('PID')
  const behind = headings.at(-1) === 'CGROUP' ? 1 : 0
  const before = headings.length - 1 - behind
  return (given) => {
    const line = given.replace(STARTED, '-')
    const words = line.split(/\s+/, before)
    let from = 0
    for (const word of words) from = line.indexOf(word, from) + word.length
    const command = line.slice(from).trim()
    const program = programIn(behind ? command.slice(0, command.lastIndexOf(' ')).trimEnd() : command)
    return words.length < before || program === '' ? null : processOf(program, words[at])
  }
}

/** Reads lines whose name stands behind figures, some of which may be missing; the PID is so many before it. */
function byFigures(back: number): ProcessReader {
  return (line) => {
    const [figures = ''] = /^(?:[\d.,]+\s+)+/.exec(line) ?? []
    const pid = figures.trim().split(/\s+/).at(-back)
    const program = line.slice(figures.length)
    return program === '' ? null : processOf(program, pid)
  }
}

function processOf(program: string, pid: string | undefined): Process | null {
  return pid !== undefined && /^\d{1,10}$/.test(pid) ? { pid: Number(pid), program } : null
}

/** What a bundle of macOS runs, whose name may hold blanks. */
const BUNDLE = /\.app\/Contents\/MacOS\/([^/]+?)(?: -|$)/

/** The name of the program in a command line: `sshd` in `sshd: /usr/sbin/sshd -D` and in `/usr/sbin/sshd`, as netstat shows it. */
function programIn(command: string): string {
  const bundled = BUNDLE.exec(command)?.[1]
  if (bundled) return bundled
  const kernelThread = /^\[([^\]]+)\]/.exec(command)?.[1]
  if (kernelThread) return kernelThread
  const [first = ''] = command.split(' ', 1)
  const name = first.endsWith(':') ? first.slice(0, -1) : first
  return name.slice(name.lastIndexOf('/') + 1)
}
