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
import { type CommandLine, option } from './option.ts'

const FAMILIES = [
  'inet',
  'inet6',
  'ip',
  'tcpip',
  'unix',
  'ipx',
  'ax25',
  'x25',
  'rose',
  'ash',
  'netrom',
  'ddp',
  'appletalk',
  'econet',
  'bluetooth',
]

/** netstat of net-tools, the one of most Linux distributions (netstat.c, main). */
export const netTools: CommandLine = {
  dialect: 'net-tools',
  system: 'Linux (net-tools)',
  bare: connected,
  interval: {
    en: 'A word at the end is ignored; -c repeats the output.',
    ja: '末尾の語は無視されます。繰り返しには -c を使います。',
  },
  anyOperand: true,
  options: [
    option('-a', all, { long: ['--all'] }),
    option('-l', listening, { long: ['--listening'] }),
    option('-n', numeric, { long: ['--numeric'] }),
    option('--numeric-hosts', {
      en: 'Shows addresses of hosts as numbers; ports and users keep their names.',
      ja: 'ホストのアドレスだけを数値で表示します。ポートとユーザーは名前のままです。',
    }),
    option('--numeric-ports', {
      en: 'Shows ports as numbers; hosts and users keep their names.',
      ja: 'ポートだけを数値で表示します。ホストとユーザーは名前のままです。',
    }),
    option('--numeric-users', {
      en: 'Shows users as numbers; hosts and ports keep their names.',
      ja: 'ユーザーだけを数値で表示します。ホストとポートは名前のままです。',
    }),
    option('-p', program, { long: ['--programs', '--program'] }),
    option('-t', tcp, { long: ['--tcp'] }),
    option('-u', udp, { long: ['--udp'] }),
    option('-U', { en: 'Shows UDP-Lite sockets.', ja: 'UDP-Lite ソケットを表示します。' }, { long: ['--udplite'] }),
    option('-S', { en: 'Shows SCTP sockets.', ja: 'SCTP ソケットを表示します。' }, { long: ['--sctp'] }),
    option('-w', raw, { long: ['--raw'] }),
    option('-x', unix, { long: ['--unix'] }),
    option(
      '-2',
      { en: 'Shows L2CAP sockets of Bluetooth.', ja: 'Bluetooth の L2CAP ソケットを表示します。' },
      { long: ['--l2cap'] },
    ),
    option(
      '-f',
      { en: 'Shows RFCOMM sockets of Bluetooth.', ja: 'Bluetooth の RFCOMM ソケットを表示します。' },
      { long: ['--rfcomm'] },
    ),
    option('-4', ipv4, { long: ['--inet', '--ip', '--tcpip'] }),
    option('-6', ipv6, { long: ['--inet6'] }),
    option(
      '-A',
      {
        en: 'Shows only these address families, separated by commas.',
        ja: '指定したアドレスファミリー（コンマ区切り）だけを表示します。',
      },
      { long: ['--protocol'], argument: { name: 'family', values: FAMILIES } },
    ),
    ...['--ax25', '--x25', '--rose', '--ipx', '--netrom', '--ddp', '--appletalk', '--bluetooth'].map((flag) =>
      option(flag, {
        en: `Shows only the address family ${flag.slice(2)}.`,
        ja: `アドレスファミリー ${flag.slice(2)} だけを表示します。`,
      }),
    ),
    option(
      '-e',
      {
        en: 'Extended: adds user and inode to sockets, and metric, references and use to routes.',
        ja: '拡張表示です。ソケットにはユーザーと i ノードを、経路にはメトリック、参照数、使用数を加えます。',
      },
      { long: ['--extend'] },
    ),
    option('-ee', {
      en: 'Twice extended: all there is, so routes also get MSS, window and irtt.',
      ja: '最大限の拡張表示です。経路には MSS、ウィンドウ、irtt も加えます。',
    }),
    option(
      '-o',
      {
        en: 'Adds the timer of each socket: keepalive, retransmission, time-wait.',
        ja: '各ソケットのタイマー（キープアライブ、再送、TIME_WAIT）を表示します。',
      },
      { long: ['--timers'] },
    ),
    option(
      '-c',
      { en: 'Prints everything again every second.', ja: '1 秒ごとに全体を繰り返し表示します。' },
      { long: ['--continuous'] },
    ),
    option('-W', wide, { long: ['--wide'] }),
    option(
      '-Z',
      {
        en: 'Adds the SELinux context of the process; PID and program are shown as with -p.',
        ja: 'プロセスの SELinux コンテキストを加えます。-p と同様に PID とプログラムも表示します。',
      },
      { long: ['--context'] },
    ),
    option('-r', routes, { long: ['--route'] }),
    option(
      '-F',
      {
        en: 'With -r: shows routes from the forwarding table (the default).',
        ja: '-r と併用すると、転送テーブルの経路を表示します（既定）。',
      },
      { long: ['--fib'] },
    ),
    option(
      '-C',
      { en: 'With -r: shows the routing cache.', ja: '-r と併用すると、ルーティングキャッシュを表示します。' },
      { long: ['--cache'] },
    ),
    option('-i', interfaces, { long: ['--interfaces'] }),
    option('-g', multicastGroups, { long: ['--groups'] }),
    option(
      '-M',
      {
        en: 'Shows masqueraded connections. Kernels since 2.4 cannot do that.',
        ja: 'マスカレードされた接続を表示します。2.4 以降のカーネルでは利用できません。',
      },
      { long: ['--masquerade'] },
    ),
    option('-s', statistics, { long: ['--statistics'] }),
    option(
      '-N',
      { en: 'Resolves names of hardware addresses.', ja: 'ハードウェアアドレスの名前を解決します。' },
      { long: ['--symbolic'] },
    ),
    option('-v', verbose, { long: ['--verbose'] }),
    option('-d', ignored),
    option('-V', { en: 'Prints the version.', ja: 'バージョンを表示します。' }, { long: ['--version'] }),
    option('-h', { en: 'Prints the help.', ja: 'ヘルプを表示します。' }, { long: ['--help'] }),
  ],
}
