import { kernelCounters } from '../counters/kernel-counters.ts'
import { defineDialect, table } from '../define.ts'
import { en } from './en.ts'
import { nstatOptions } from './options.ts'

const NAME = /^(?:Ip|Icmp|IcmpMsg|Tcp|Udp|UdpLite|TcpExt|IpExt|MPTcpExt|Sctp)6?[A-Z][A-Za-z0-9]*$/
const VALUE = /^\d+$/
const RATE = /^-?\d+\.\d$/

// > |TcpRetransSegs                  812                0.3
//    ^label                          ^value             ^rate, each second
/** nstat of iproute2 (misc/nstat.c, dump_kern_db): the counters of netstat -s, what they grew by since it ran before. */
export const nstat = defineDialect({
  name: 'nstat',
  label: 'Linux (nstat)',
  platform: 'linux',
  tables: [
    table('kernel', 'statistics', [], { announces: true, facts: {} }),
    ...kernelCounters(
      NAME,
      (fields) => fields.count === 3 && NAME.test(fields.at(0)) && VALUE.test(fields.at(1)) && RATE.test(fields.at(2)),
      (fields) => ({ rate: Number(fields.at(2)) }),
      // > |{"kernel":{"IpInReceives":4218,"TcpActiveOpens":17}}
      { within: 'kernel', names: {}, required: [], signs: ['kernel'] },
    ),
  ],
  words: [en],
  options: nstatOptions,
  eachTableOnce: true,
})
