/** The properties of MSFT_NetUDPEndpoint, and those that people add. */
export const udpNames = {
  'local.address': 'LocalAddress',
  'local.port': 'LocalPort',
  pid: ['OwningProcess', 'PID', 'ProcessId', 'ProcessID', 'Pid'],
  program: ['ProcessName', 'Process', 'Name'],
  createdAt: 'CreationTime',
}

/** The properties of MSFT_NetTCPConnection. */
export const names = {
  ...udpNames,
  protocol: ['Protocol', 'Proto'],
  'foreign.address': 'RemoteAddress',
  'foreign.port': 'RemotePort',
  state: 'State',
  template: 'AppliedSetting',
  offloadState: 'OffloadState',
}
