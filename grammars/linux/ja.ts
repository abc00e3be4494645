import { defineWords } from '../define.ts'
import { counters } from './counters-ja.ts'
import { statisticsTitles } from './statistics-titles.ts'
import { tables } from './tables-ja.ts'

export const ja = defineWords({
  locale: 'ja',
  tables: {
    ...statisticsTitles,
    ...tables,
    connections: {
      title: '稼働中のインターネット接続',
      shift: { inode: -1, timer: -1 },
      heading: {
        protocol: 'Proto',
        recvQueue: '受信-Q',
        sendQueue: '送信-Q',
        local: '内部アドレス',
        foreign: '外部アドレス',
        state: '状態',
        user: 'ユーザ',
        inode: 'Iノード',
        process: 'PID/Program name',
        securityContext: 'Security Context',
        timer: 'タイマ',
      },
    },
  },
  scopes: { '(サーバと確立)': '-a', '(サーバのみ)': '-l', '(w/oサーバ)': null },
  states: { 不明: 'UNKNOWN' },
  unixStates: { 不明: 'UNKNOWN' },
  unixTypes: { 不明: 'UNKNOWN' },
  linkLabel: 'リンク方法',
  timers: { オフ: 'off', オン: 'on', キープアライブ: 'keepalive', 時間待ち: 'timewait', 不明: 'unknown' },
  notices: {
    'processes-hidden': [
      '(一部のプロセスが識別されますが, 所有していないプロセスの情報は',
      '表示されません。それら全てを見るにはルートになる必要があります.)',
      '("-p"の情報を読み込めませんでした: geteuid()=',
    ],
    'not-supported': [
      'INET(IPv4)はこのシステムでは',
      'INET6(IPv6)はこのシステムでは',
      'NET/ROMはこのシステムでは',
      'AX.25はこのシステムでは',
      'ROSEはこのシステムでは',
      'IPXはこのシステムでは',
    ],
    'row-dropped': ['警告, 偽の'],
    'tool-warning': [
      'netstat: サポートしてないアドレスファミリ',
      'netstat: 無効なオプション -- ',
      "netstat: オプション '",
      '不明なアドレスファミリです `',
      '複数のアドレスファミリをしないで下さい.',
      "<AF>='-6|-4'または'-A <af>'または'--<af>'を利用",
      "<AF>='-A <af>'または'--<af>'を利用",
      '(ルーティングをサポートした)利用可能なアドレスファミリのリスト:',
      '使用法: netstat [-v',
    ],
  },
  counters,
  marks: ['ICMP入力ヒストグラム', 'ICMP出力ヒストグラム', 'パケット'],
})
