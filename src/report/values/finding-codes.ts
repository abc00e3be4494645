/** What a finding is about, the gravest first. */
export const findingCodes = [
  'close-wait',
  'syn-received',
  'listen-queue',
  'listen-overflow',
  'syn-sent',
  'send-queue',
  'fin-wait-2',
  'time-wait',
  'retransmission',
  'receive-buffer',
  'interface-loss',
  'everywhere',
] as const
