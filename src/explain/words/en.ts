import type { Words } from './words.ts'

/** The explanations in English. */
export const en: Words = {
  language: 'en',
  states: {
    CLOSED: {
      short: 'no connection',
      meaning: 'There is no connection: the port is not used, or the socket exists and is not connected.',
      waits: 'Nobody waits for anybody.',
      duration:
        'Of TCP such a row is almost never printed, since nothing is left to show. A UDP socket that is not connected, UNCONN in ss, stays as long as its program runs.',
      finding:
        'Of TCP a socket that a program made and never used, or one that it has not released yet. UNCONN of UDP is normal: the socket takes datagrams from anybody.',
      advice: 'Usually nothing has to be done.',
    },
    LISTEN: {
      short: 'port open, server waits',
      meaning:
        'A server has opened the port and takes connections. Each connection gets a row of its own; this one stays.',
      waits: 'The server waits for a SYN from any client.',
      duration: 'As long as the server runs.',
      finding:
        'A row you did not expect is a service you did not know of. 0.0.0.0, :: and * take calls on every address of the machine, 127.0.0.1 and ::1 only from the machine itself.',
      advice:
        'Find the program by its PID. Stop the service, or bind it to the loopback address, if nobody outside shall reach it.',
    },
    SYN_SENT: {
      short: 'called, no answer yet',
      meaning: 'A program of this machine asked for a connection: its SYN was sent and not answered yet.',
      waits: 'The client waits for SYN+ACK from the server.',
      duration:
        'Milliseconds. When the peer stays silent the SYN is repeated, and the row stands for some 20 seconds to 2 minutes.',
      finding:
        'Many rows that stay: the peer is down, its address is wrong, or a firewall drops the packets on the way.',
      advice:
        'Check address and port, then the route and the firewalls. A closed port answers with RST at once and leaves no such row.',
    },
    SYN_RECEIVED: {
      short: 'call received, answer sent',
      meaning: 'The server received a SYN and answered with SYN+ACK. The connection is half open.',
      waits: 'The server waits for the ACK that completes the handshake.',
      duration: 'Milliseconds; up to about a minute when the ACK never comes.',
      finding:
        'Many rows from many addresses: a SYN flood. Many from a few addresses: packets get lost on the way back.',
      advice:
        'Turn SYN cookies on and look at the backlog of the server. Check the way back to the clients: asymmetric routes, firewalls.',
    },
    ESTABLISHED: {
      short: 'connected, data flows',
      meaning: 'The connection is open and both sides can send.',
      waits: 'Neither side has to wait. The state ends when one of the two programs closes.',
      duration: 'As long as the programs keep it: from a moment to months.',
      finding:
        'The most common state. If Send-Q stays filled, the peer has stopped reading or is gone; if Recv-Q stays filled, the program here does not read.',
      advice:
        'For unknown peers, look the program up by its PID. Connections that stay silent for long need keepalive or a timeout of the application.',
    },
    FIN_WAIT_1: {
      short: 'we closed, FIN sent',
      meaning: 'The program here closed first and its FIN was sent. The peer has not acknowledged it yet.',
      waits: 'This side waits for the ACK of its FIN.',
      duration: 'Milliseconds; some minutes when the peer has vanished.',
      finding:
        'Many rows: peers that disappeared without a word, or that take no data, so that the FIN waits behind unsent bytes.',
      advice: 'Look at Send-Q and at the way to the peer. The system gives up by itself after its retries.',
    },
    FIN_WAIT_2: {
      short: 'our FIN acknowledged',
      meaning:
        'The program here closed first, and the peer acknowledged the FIN. The peer has not closed its side yet.',
      waits: 'This side waits for the FIN of the peer.',
      duration: 'Short. A timer ends it when the program has let go of the socket (60 seconds on Linux).',
      finding: 'Many rows: the program of the peer does not close. The peer shows CLOSE_WAIT for the same connection.',
      advice: 'Look for the fault in the program of the other side.',
    },
    CLOSE_WAIT: {
      short: 'peer closed, we have not',
      meaning: 'The peer closed first. The system acknowledged that, and the program here has not closed its side yet.',
      waits: 'The peer waits for the program on this machine to close.',
      duration: 'Until the program closes; no timer ends this state.',
      finding: 'A growing number is a leak: the local program forgets to close its sockets, or hangs.',
      advice: 'Find the program by its PID and correct or restart it. Settings of the network do not help.',
    },
    CLOSING: {
      short: 'both closed at once',
      meaning: 'Both sides closed at the same moment: the FIN of the peer came before the ACK of our own.',
      waits: 'This side waits for the ACK of its FIN.',
      duration: 'Milliseconds, and rare.',
      finding: 'Single rows are harmless. Rows that stay point to lost packets.',
      advice: 'Usually nothing has to be done.',
    },
    LAST_ACK: {
      short: 'we closed second, FIN sent',
      meaning: 'The peer closed first, then the program here closed as well and its FIN was sent.',
      waits: 'This side waits for the ACK of its FIN; after it the row disappears.',
      duration: 'Milliseconds; some minutes when the peer has vanished.',
      finding: 'Many rows: the last ACK gets lost, or the peer is gone.',
      advice: 'Usually nothing has to be done; the system gives up by itself.',
    },
    TIME_WAIT: {
      short: 'closed, waits for 2 × MSL',
      meaning:
        'The connection is closed on both sides, and this side closed first. Its four numbers stay reserved, so that late packets cannot get into a new connection.',
      waits: 'Nobody waits for a program or a peer: twice the maximum segment lifetime (2 × MSL) has to pass.',
      duration: '60 seconds on Linux, 30 seconds to 4 minutes elsewhere. Then the row disappears.',
      finding:
        'Normal, and common on busy clients and proxies. Very many to one peer: local ports run short. On Windows the row belongs to PID 0, since no program has it any more.',
      advice:
        'Keep connections open and use them again (keep-alive, pools), or widen the range of local ports. Do not shorten the state without need.',
    },
    BOUND: {
      short: 'port taken, not connected',
      meaning: 'A program took a local port, and neither listens nor is connected.',
      waits: 'The program has not decided yet: it can listen or connect.',
      duration: 'Usually a moment.',
      finding: 'Many rows: a program takes ports and does not use them, so that ports run short.',
      advice: 'Find the program by its PID (Windows: -o together with -q; PowerShell: OwningProcess; ss: -p).',
    },
    DELETE_TCB: {
      short: 'is being removed',
      meaning: 'The system is removing the connection and its memory, usually because an administrator ordered it.',
      waits: 'Nobody waits for anybody.',
      duration: 'A moment; it is hardly ever seen.',
      finding: 'A tool such as TCPView may have closed the connection.',
      advice: 'Usually nothing has to be done.',
    },
    UNKNOWN: {
      short: 'state not known',
      meaning: 'The tool printed a word for a state that it does not know itself.',
      waits: 'That cannot be said.',
      duration: 'That cannot be said.',
      finding: 'The kernel is newer than the tool, or the socket is of a kind that has other states.',
      advice: 'Compare with a newer tool: ss on Linux, Get-NetTCPConnection on Windows.',
    },
    NONE: {
      short: 'UDP knows no connections',
      meaning: 'The row has no state, because UDP knows no connections: there is a socket on a port, and that is all.',
      waits: 'The program may wait for datagrams; the protocol has nothing to wait for.',
      duration: 'As long as the program keeps the socket.',
      finding:
        'The foreign address is *:* or 0.0.0.0:* unless the program fixed one peer. Such a port takes datagrams like a server.',
      advice: 'Look up ports you do not know by their PID, as with LISTEN.',
    },
  },
  events: {
    'passive-open': { clause: 'a server opens the port', label: 'server opens port' },
    'active-open': { clause: 'a client asks for a connection', label: 'client connects' },
    send: { clause: 'the program sends on the listening socket', label: 'program sends' },
    close: { clause: 'the program here closes', label: 'program closes' },
    'receive-syn': { clause: 'a SYN arrives', label: 'SYN arrives' },
    'receive-syn-in-reply': {
      clause: 'a SYN arrives, since both sides called each other at once',
      label: 'SYN arrives (both called at once)',
    },
    'receive-syn-ack': { clause: 'SYN+ACK arrives', label: 'SYN+ACK arrives' },
    'receive-ack-of-syn': { clause: 'the ACK of our SYN arrives', label: 'ACK arrives' },
    'receive-ack-of-fin': { clause: 'the ACK of our FIN arrives', label: 'ACK arrives' },
    'receive-fin': { clause: 'the FIN of the peer arrives', label: 'FIN arrives' },
    'receive-fin-and-ack': {
      clause: 'the FIN of the peer and the ACK of ours arrive together',
      label: 'FIN+ACK arrive',
    },
    'receive-reset': { clause: 'RST arrives', label: 'RST arrives' },
    'wait-over': { clause: '2 × MSL have passed', label: '2 × MSL passed' },
  },
  sides: {
    server: 'the server',
    client: 'the client',
    both: 'both sides',
    'first-to-close': 'the side that closes first',
    'second-to-close': 'the side that closes second',
  },
  faults: {
    'unknown-option': '{text} is not known: the usage is printed.',
    'argument-missing': '{text} needs a word behind it.',
    'argument-unknown': "'{argument}' behind {text} is not known.",
    'operand-unknown': "'{text}' is not taken there.",
  },
  labels: {
    side: 'Which side',
    waits: 'Who waits',
    before: 'Comes from',
    after: 'Leads to',
    duration: 'How long',
    finding: 'Often means',
    advice: 'What to do',
    spellings: 'Printed as',
    shown: 'Shown only with',
    source: 'Defined in',
    sends: ' ({segment} is sent)',
    noState: 'No state',
    colon: ': ',
    unknownIn: 'Not an option of',
    given: 'Read as by {system}.',
    named: 'Read as by {system}, which the line itself shows.',
    only: 'Only {system} takes this line.',
    several: 'Several tools take this line: {possible}. Read as by {system}; --dialect chooses another.',
    none: 'No tool takes this line as it is. Read as by {system}, which takes most of it.',
    same: 'The same in',
    different: 'Different in {system}:',
    error: 'An error in {system}:',
    unknown: "Nothing is known of '{subject}'.",
    nearest: 'Did you mean {word}?',
    known: 'Known: {words}.',
    states: 'The states of a connection',
    usage:
      'netscribe explain STATE | OPTION | COMMAND, for example: netscribe explain CLOSE_WAIT, netscribe explain -o, netscribe explain netstat -tulpn',
  },
  notes: {
    identity:
      'A connection is identified by its protocol and four values: local address, local port, foreign address, foreign port. One difference makes it another connection.',
    severalRows:
      'Several rows to one web server are normal: browsers open several connections at once, and they differ at least in the local port.',
    loopback:
      'The foreign address may be this very machine (loopback, or its own address). Then both ends of the connection are rows of the same table, with local and foreign exchanged.',
    reset: 'An RST ends a connection from any state at once: the row disappears.',
  },
  diagram: {
    title: 'The states of a TCP connection',
    description:
      'A connection begins and ends in CLOSED. A server goes by LISTEN and SYN_RECEIVED, a client by SYN_SENT, to ESTABLISHED. The side that closes first goes by FIN_WAIT_1 and FIN_WAIT_2, or CLOSING, to TIME_WAIT; the other side goes by CLOSE_WAIT to LAST_ACK.',
    sends: 'sends {segment}',
    row: '1 row',
    rows: '{count} rows',
  },
}
