import type { ToolTexts } from './option.ts'

/** What the parameters of Get-NetTCPConnection do. */
export const powershell = {
  system: 'Windows (PowerShell)',
  bare: {
    en: 'Without parameters: all TCP connections, listeners and bound ports, with numbers. Get-NetUDPEndpoint lists those of UDP.',
    ja: 'パラメーターなしでは、すべての TCP 接続、待ち受け、バインド済みポートを数値で表示します。UDP は Get-NetUDPEndpoint で表示します。',
  },
  interval: {
    en: 'A word without a name: the first is the local address, the second the local port.',
    ja: '名前のない引数：1 つ目はローカルアドレス、2 つ目はローカルポートです。',
  },
  options: {
    '-LocalAddress': {
      en: 'Shows only connections of this local address.',
      ja: '指定したローカルアドレスの接続だけを表示します。',
    },
    '-LocalPort': {
      en: 'Shows only connections of these local ports.',
      ja: '指定したローカルポートの接続だけを表示します。',
    },
    '-RemoteAddress': {
      en: 'Shows only connections to this remote address.',
      ja: '指定したリモートアドレスとの接続だけを表示します。',
    },
    '-RemotePort': {
      en: 'Shows only connections to these remote ports.',
      ja: '指定したリモートポートとの接続だけを表示します。',
    },
    '-State': {
      en: 'Shows only connections in these states (Listen, Established, TimeWait …).',
      ja: '指定した状態（Listen、Established、TimeWait など）の接続だけを表示します。',
    },
    '-AppliedSetting': {
      en: 'Shows only connections that use this template of TCP settings.',
      ja: '指定した TCP 設定テンプレートを使う接続だけを表示します。',
    },
    '-OwningProcess': {
      en: 'Shows only connections of the process with this PID.',
      ja: '指定した PID のプロセスの接続だけを表示します。',
    },
    '-CreationTime': {
      en: 'Shows only connections that were made at this time.',
      ja: '指定した日時に作成された接続だけを表示します。',
    },
    '-OffloadState': {
      en: 'Shows only connections in this offload state (InHost, Offloaded …).',
      ja: '指定したオフロード状態（InHost、Offloaded など）の接続だけを表示します。',
    },
    '-CimSession': {
      en: 'Asks another computer, named or by an open CIM connection.',
      ja: '別のコンピューター、または指定したセッションで実行します。',
    },
    '-ThrottleLimit': {
      en: 'Limits how many computers are asked at a time.',
      ja: '同時に問い合わせるコンピューターの数を制限します。',
    },
    '-IncludeAllCompartments': {
      en: 'Includes the connections of every network compartment, such as those of containers.',
      ja: 'コンテナーなど、すべてのネットワークコンパートメントの接続を含めます。',
    },
    '-AsJob': { en: 'Runs the command as a background job.', ja: 'バックグラウンドジョブとして実行します。' },
  },
} satisfies ToolTexts
