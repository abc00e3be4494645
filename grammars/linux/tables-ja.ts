import type { Words } from '../../src/table/dialect.ts'

const routeWords = {
  destination: '受信先サイト',
  gateway: 'ゲートウェイ',
  flags: 'フラグ',
  use: '使用数',
  interface: 'インタフェース',
}
const queues = { sendQueue: '送信-Q', recvQueue: '受信-Q' }
const device = { source: '発信元', device: 'デバイス', state: '状態', ...queues }

/** The tables of net-tools beyond the Internet connections, in Japanese; words that stay English are those of the English list. */
export const tables: Words['tables'] = {
  unixSockets: {
    headings: [
      'Proto RefCnt Flags       Type       State         I-Node   パス',
      'Proto RefCnt Flags       Type       State         I-Node   PID/Program name     パス',
    ],
    title: '稼働中のUNIXドメインソケット',
    heading: { flags: 'フラグ', type: 'タイプ', state: '状態', inode: 'Iノード', path: 'パス' },
  },
  routes: {
    headings: [
      '受信先サイト    ゲートウェイ    ネットマスク   フラグ   MSS Window  irtt インタフェース',
      '受信先サイト    ゲートウェイ    ネットマスク   フラグ Metric Ref 使用数 インタフェース',
      '受信先サイト   ゲートウェイ    ネットマスク    フラグ Metric Ref 使用数 Iface    MSS   Window irtt',
    ],
    title: 'カーネルIP経路テーブル',
    heading: { ...routeWords, netmask: 'ネットマスク' },
  },
  routeCache: {
    headings: ['発信元サイト    受信先サイト    ゲートウェイ   フラグ   MSS Window  irtt インタフェース'],
    title: 'カーネルIP経路キャッシュ',
    heading: { ...routeWords, sourceAddress: '発信元サイト' },
  },
  routes6: {
    headings: ['Destination                    Next Hop                   Flag Met Ref  Use If'],
    title: 'カーネルIPv6 経路テーブル',
    heading: { ...routeWords, destination: '送信先サイト', gateway: '次回ホップ' },
  },
  neighbours: {
    title: 'カーネルIPv6 近隣ネットワークのキャッシュ',
    heading: {
      neighbour: '近隣サイト',
      hardwareAddress: 'ハードウェアアドレス',
      flags: 'フラグ',
      state: '状態',
      stale: 'Stale[秒]',
      delete: 'Delete[秒]',
    },
  },
  interfaces: {
    headings: ['Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg'],
    title: 'カーネルインタフェーステーブル',
    heading: { flags: 'フラグ' },
  },
  interfaceBlocks: { title: 'カーネルインタフェーステーブル' },
  multicastGroups: {
    headings: ['インタフェース 参照Cnt グループ'],
    title: ['IPv6/IPv4グループメンバシップ', 'IPv4グループメンバシップ'],
    heading: { interface: 'インタフェース', refs: '参照Cnt', group: 'グループ' },
  },
  masquerade: {
    headings: ['プロト expire 発信元サイト         送信先サイト         ポート'],
    title: 'IPマスカレード エントリ',
    heading: {
      protocol: 'プロト',
      initSequence: '初期seq',
      source: '発信元サイト',
      destination: ['受信先サイト', '送信先サイト'],
      ports: 'ポート',
    },
  },
  ax25Sockets: { title: '稼働中のAX.25ソケット', heading: { destination: '受信先', ...device } },
  netromSockets: { title: '稼働中のNET/ROMソケット', heading: { user: 'ユーザ', destination: '受信先', ...device } },
  x25Sockets: { title: '稼働中のX.25ソケット', heading: { destination: '受信先', ...device } },
  ipxSockets: {
    title: '稼働中のIPXソケット',
    heading: {
      recvQueue: '受信-Q',
      sendQueue: '送信-Q',
      local: '内部アドレス',
      foreign: '外部アドレス',
      state: '状態',
      user: 'ユーザ',
    },
  },
  ax25Routes: { title: 'カーネル AX.25経路テーブル', heading: { destination: '送信先サイト', use: '使用数' } },
  roseRoutes: { title: 'カーネルROSE経路テーブル', heading: { destination: '送信先サイト', use: '使用数' } },
  netromRoutes: {
    title: 'カーネルNET/ROM経路テーブル',
    heading: {
      destination: '受信先サイト',
      mnemonic: 'ニーモニック',
      quality: '品質',
      neighbour: '近隣サイト',
      interface: 'インタフェース',
    },
  },
  ipxRoutes: {
    title: 'カーネルIPX経路テーブル',
    heading: { destination: '送信先サイト', routerNet: 'ルータ ネット', routerNode: 'ルータノード' },
  },
}
