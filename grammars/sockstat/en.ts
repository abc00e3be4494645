import { defineWords } from '../define.ts'

const heading = {
  user: 'USER',
  program: 'COMMAND',
  pid: 'PID',
  fd: 'FD',
  protocol: 'PROTO',
  local: 'LOCAL ADDRESS',
  foreign: 'FOREIGN ADDRESS',
  pcb: 'PCB KVA',
  fib: 'FIB',
  spliceAddress: 'SPLICE ADDRESS',
  id: 'ID',
  encapsulationPort: 'ENCAPS',
  pathState: 'PATH STATE',
  state: 'CONN STATE',
  stack: 'STACK',
  congestion: 'CC',
}

/** The words of sockstat, which are never translated. */
export const en = defineWords({
  locale: 'en',
  tables: { internetSockets: { heading }, unixSockets: { heading } },
  notices: { 'tool-warning': ['sockstat: ', 'usage: sockstat ', 'Usage: sockstat '] },
})
