const number = new Intl.NumberFormat('en')

/** The interface in English. */
export const en = {
  title: 'netscribe — reads the output of netstat',
  tagline: 'Paste the output of netstat from any system, in any language.',
  privacy: 'It is read in your browser. Nothing leaves this machine.',
  number: (value: number): string => number.format(value),
  language: 'Language',
  theme: { label: 'Theme', auto: 'System', light: 'Light', dark: 'Dark' },
  input: {
    label: 'Output of netstat',
    placeholder: 'Paste here, or drop files anywhere on the page',
    choose: 'Choose files…',
    examples: 'Examples',
    clear: 'Clear',
    drop: 'Drop to read',
  },
  progress: {
    label: 'Reading',
    cancel: 'Cancel',
  },
  results: 'Results',
  tabs: 'Views',
  failed: (why: string): string => `It could not be read: ${why}`,
  views: {
    connections: 'Connections',
    'unix-sockets': 'UNIX sockets',
    routes: 'Routes',
    interfaces: 'Interfaces',
    statistics: 'Statistics',
    'multicast-groups': 'Multicast groups',
    masquerade: 'Masquerading',
    'listen-queues': 'Listen queues',
    memory: 'Memory',
    'kernel-sockets': 'Kernel sockets',
    'network-direct': 'NetworkDirect',
    'interface-traffic': 'Interface traffic',
    table: 'Other tables',
  },
}
