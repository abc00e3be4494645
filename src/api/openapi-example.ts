import { schemaVersion, version } from '../report/version.ts'

/** A text to try the service with; its address is one of RFC 5737. */
export const exampleText = 'tcp        0      0 192.0.2.10:22           198.51.100.7:443        ESTABLISHED\n'

/** What is read from it, sent as JSON under the name ticket.txt. */
export const exampleReport = {
  schemaVersion,
  generator: {
    name: 'netscribe',
    version: version,
  },
  source: {
    name: 'ticket.txt',
    path: [],
    kind: 'text',
    bytes: null,
    encoding: null,
    encodingEvidence: null,
    lines: 1,
  },
  captures: [
    {
      dialect: 'net-tools',
      platform: 'linux',
      locale: null,
      confidence: 0.85,
      evidence: [
        {
          line: 1,
          why: 'row.connections',
        },
      ],
      command: null,
      options: ['-n'],
      optionsInferred: true,
      capturedAt: null,
      lines: [1, 1],
      sections: [
        {
          view: 'connections',
          title: null,
          lines: [1, 1],
          columns: ['protocol', 'recvQueue', 'sendQueue', 'local', 'foreign', 'state'],
          rows: [
            {
              line: 1,
              key: 'tcp|192.0.2.10:22|198.51.100.7:443',
              protocol: 'tcp',
              family: 'ipv4',
              recvQueue: 0,
              sendQueue: 0,
              local: {
                text: '192.0.2.10:22',
                address: '192.0.2.10',
                host: null,
                zone: null,
                port: 22,
                service: null,
                wildcard: false,
                truncated: false,
              },
              foreign: {
                text: '198.51.100.7:443',
                address: '198.51.100.7',
                host: null,
                zone: null,
                port: 443,
                service: null,
                wildcard: false,
                truncated: false,
              },
              state: 'ESTABLISHED',
              stateText: 'ESTABLISHED',
            },
          ],
        },
      ],
    },
  ],
  issues: [
    {
      severity: 'info',
      code: 'dialect-guessed',
      line: 1,
      span: null,
      text: null,
      args: {
        dialect: 'net-tools',
      },
    },
  ],
  coverage: {
    lines: 1,
    read: 1,
    noise: 0,
    unread: 0,
  },
}
