import Type from 'typebox'
import { integer, text } from '../property.ts'

/** One of the processes that have a socket open (iproute2 misc/ss.c, -p). */
export const process = Type.Object(
  {
    program: text('Program name as printed; the tool may have cut it'),
    pid: integer('Process identifier', { minimum: 0 }),
    fd: integer('Descriptor of the socket in the process', { minimum: 0 }),
    tid: Type.Optional(integer('Thread identifier; absent when not printed', { minimum: 0 })),
    securityContext: Type.Optional(text('SELinux context of the process; absent when not printed')),
    socketContext: Type.Optional(text('SELinux context of the socket; absent when not printed')),
  },
  { title: 'Process', description: 'One of the processes that have a socket open.', additionalProperties: false },
)
