import { defineWords } from '../define.ts'

const udp = { local: 'Local Address', foreign: 'Remote Address', state: 'State', interface: 'If' }
const tcp = { ...udp, swind: 'Swind', sendQueue: 'Send-Q', rwind: 'Rwind', recvQueue: 'Recv-Q' }

export const en = defineWords({
  locale: 'en',
  tables: {
    udp4: { title: ['UDP: IPv4', 'UDP'], heading: udp },
    udp6: { title: 'UDP: IPv6', heading: udp },
    tcp4: { title: ['TCP: IPv4', 'TCP'], heading: tcp },
    tcp6: { title: 'TCP: IPv6', heading: tcp },
  },
})
