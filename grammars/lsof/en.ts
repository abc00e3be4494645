import { defineWords } from '../define.ts'

const heading = {
  program: 'COMMAND',
  pid: 'PID',
  tid: 'TID',
  taskProgram: 'TASKCMD',
  zone: 'ZONE',
  securityContext: ['SECURITY-CONTEXT', 'CNTX'],
  ppid: 'PPID',
  pgid: 'PGID',
  user: 'USER',
  fd: 'FD',
  fileAddress: 'FILE-ADDR',
  fileCount: 'FCT',
  fileFlags: 'FILE-FLAG',
  nodeId: 'NODE-ID',
  inode: 'DEVICE',
  sizeOrOffset: 'SIZE/OFF',
  size: 'SIZE',
  offset: 'OFFSET',
  linkCount: 'NLINK',
  node: 'NODE',
  name: 'NAME',
}

/** The words of lsof, which are never translated. */
export const en = defineWords({
  locale: 'en',
  tables: {
    internetFiles: { heading: { ...heading, type: 'TYPE' } },
    unixFiles: { heading: { ...heading, protocol: 'TYPE' } },
  },
  notices: {
    'tool-warning': [
      'lsof: WARNING:',
      'lsof: status error on',
      'lsof: no pwd entry for UID',
      'lsof: Internet address not located:',
      'lsof: unsupported',
      'lsof: can',
      'lsof: illegal',
      'lsof: unacceptable',
      'lsof: unknown',
      'Output information may be incomplete.',
      'assuming "dev=',
    ],
  },
})
