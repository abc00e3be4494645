import {
  all,
  connected,
  ignored,
  interfaces,
  ipv4,
  ipv6,
  listening,
  multicastGroups,
  numeric,
  program,
  raw,
  routes,
  statistics,
  tcp,
  udp,
  unix,
  verbose,
  wide,
} from './meanings.ts'
import type { Text, ToolTexts } from './option.ts'

const familyNames = ['ax25', 'x25', 'rose', 'ipx', 'netrom', 'ddp', 'appletalk', 'bluetooth'] as const

const familyTexts = /* @__PURE__ */ Object.fromEntries(
  familyNames.map((family) => [
    `--${family}`,
    {
      en: `Shows only the address family ${family}.`,
      ja: `アドレスファミリー ${family} だけを表示します。`,
    },
  ]),
) as Record<`--${(typeof familyNames)[number]}`, Text>

/** What the options of Linux (net-tools) do. */
export const netTools = {
  system: 'Linux (net-tools)',
  bare: connected,
  interval: {
    en: 'A word at the end is ignored; -c repeats the output.',
    ja: '末尾の語は無視されます。繰り返しには -c を使います。',
  },
  options: {
    '-a': all,
    '-l': listening,
    '-n': numeric,
    '--numeric-hosts': {
      en: 'Shows addresses of hosts as numbers; ports and users keep their names.',
      ja: 'ホストのアドレスだけを数値で表示します。ポートとユーザーは名前のままです。',
    },
    '--numeric-ports': {
      en: 'Shows ports as numbers; hosts and users keep their names.',
      ja: 'ポートだけを数値で表示します。ホストとユーザーは名前のままです。',
    },
    '--numeric-users': {
      en: 'Shows users as numbers; hosts and ports keep their names.',
      ja: 'ユーザーだけを数値で表示します。ホストとポートは名前のままです。',
    },
    '-p': program,
    '-t': tcp,
    '-u': udp,
    '-U': { en: 'Shows UDP-Lite sockets.', ja: 'UDP-Lite ソケットを表示します。' },
    '-S': { en: 'Shows SCTP sockets.', ja: 'SCTP ソケットを表示します。' },
    '-w': raw,
    '-x': unix,
    '-2': { en: 'Shows L2CAP sockets of Bluetooth.', ja: 'Bluetooth の L2CAP ソケットを表示します。' },
    '-f': { en: 'Shows RFCOMM sockets of Bluetooth.', ja: 'Bluetooth の RFCOMM ソケットを表示します。' },
    '-4': ipv4,
    '-6': ipv6,
    '-A': {
      en: 'Shows only these address families, separated by commas.',
      ja: '指定したアドレスファミリー（コンマ区切り）だけを表示します。',
    },
    ...familyTexts,
    '-e': {
      en: 'Extended: adds user and inode to sockets, and metric, references and use to routes.',
      ja: '拡張表示です。ソケットにはユーザーと i ノードを、経路にはメトリック、参照数、使用数を加えます。',
    },
    '-ee': {
      en: 'Twice extended: all there is, so routes also get MSS, window and irtt.',
      ja: '最大限の拡張表示です。経路には MSS、ウィンドウ、irtt も加えます。',
    },
    '-o': {
      en: 'Adds the timer of each socket: keepalive, retransmission, time-wait.',
      ja: '各ソケットのタイマー（キープアライブ、再送、TIME_WAIT）を表示します。',
    },
    '-c': { en: 'Prints everything again every second.', ja: '1 秒ごとに全体を繰り返し表示します。' },
    '-W': wide,
    '-Z': {
      en: 'Adds the SELinux context of the process; PID and program are shown as with -p.',
      ja: 'プロセスの SELinux コンテキストを加えます。-p と同様に PID とプログラムも表示します。',
    },
    '-r': routes,
    '-F': {
      en: 'With -r: shows routes from the forwarding table (the default).',
      ja: '-r と併用すると、転送テーブルの経路を表示します（既定）。',
    },
    '-C': { en: 'With -r: shows the routing cache.', ja: '-r と併用すると、ルーティングキャッシュを表示します。' },
    '-i': interfaces,
    '-g': multicastGroups,
    '-M': {
      en: 'Shows masqueraded connections. Kernels since 2.4 cannot do that.',
      ja: 'マスカレードされた接続を表示します。2.4 以降のカーネルでは利用できません。',
    },
    '-s': statistics,
    '-N': { en: 'Resolves names of hardware addresses.', ja: 'ハードウェアアドレスの名前を解決します。' },
    '-v': verbose,
    '-d': ignored,
    '-V': { en: 'Prints the version.', ja: 'バージョンを表示します。' },
    '-h': { en: 'Prints the help.', ja: 'ヘルプを表示します。' },
  },
} satisfies ToolTexts
