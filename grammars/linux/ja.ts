import { defineWords } from '../define.ts'

export const ja = defineWords({
  locale: 'ja',
  tables: {
    connections: {
      title: '稼働中のインターネット接続',
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
  timers: { オフ: 'off', オン: 'on', キープアライブ: 'keepalive', 時間待ち: 'timewait', 不明: 'unknown' },
  notices: {
    'processes-hidden': [
      '(一部のプロセスが識別されますが, 所有していないプロセスの情報は',
      '表示されません。それら全てを見るにはルートになる必要があります.)',
      '("-p"の情報を読み込めませんでした: geteuid()=',
    ],
    'row-dropped': ['警告, 偽の'],
  },
})
