import { defineWords } from '../define.ts'

export const ja = defineWords({
  locale: 'ja',
  protocolWidth: 12,
  tables: {
    connections: {
      title: 'アクティブな接続',
      heading: {
        protocol: ['プロトコル', 'プロト', '合意'],
        local: ['ローカル アドレス', '内部アドレス'],
        foreign: '外部アドレス',
        state: '状態',
        pid: 'PID',
      },
    },
    'interface-list': { title: 'インターフェイス一覧' },
    'routes-ipv4': { title: 'IPv4 ルート テーブル' },
    'routes-ipv6': { title: 'IPv6 ルート テーブル' },
    'active-ipv4': {
      title: 'アクティブ ルート:',
      heading: {
        destination: 'ネットワーク宛先',
        netmask: 'ネットマスク',
        gateway: 'ゲートウェイ',
        interface: 'インターフェイス',
        metric: 'メトリック',
      },
    },
    'active-ipv6': {
      title: 'アクティブ ルート:',
      heading: { interfaceIndex: 'If', metric: 'メトリック', destination: 'ネットワーク宛先', gateway: 'ゲートウェイ' },
    },
    'persistent-ipv4': {
      title: '固定ルート:',
      heading: {
        destination: 'ネットワーク アドレス',
        netmask: 'ネットマスク',
        gateway: 'ゲートウェイ アドレス',
        metric: 'メトリック',
      },
    },
    'persistent-ipv6': {
      title: '固定ルート:',
      heading: { interfaceIndex: 'If', metric: 'メトリック', destination: 'ネットワーク宛先', gateway: 'ゲートウェイ' },
    },
    ethernet: { title: 'インターフェースの統計' },
    'tcp-ipv4': { title: 'TCP 統計値 (IPv4)' },
    'tcp-ipv6': { title: 'TCP 統計値 (IPv6)' },
    'udp-ipv4': { title: 'UDP 統計値 (IPv4)' },
    'udp-ipv6': { title: 'UDP 統計値 (IPv6)' },
  },
  empty: ['なし'],
  onLink: ['リンク上'],
  labels: {
    'Segments Received': '受信セグメント',
    'Segments Sent': ['送信したセグメント', '送信セグメント'],
    'Segments Retransmitted': ['再送信されたセグメント', '再送信セグメント'],
    'Active Opens': '能動的な開始',
    'Passive Opens': '受動的な開始',
    'Failed Connection Attempts': '失敗した接続の試行',
    'Reset Connections': 'リセットされた接続',
    'Current Connections': '現在の接続',
    'Datagrams Received': '受信データグラム',
    'No Ports': 'ポートなし',
    'Receive Errors': '受信エラー',
    'Datagrams Sent': '送信データグラム',
    Bytes: 'バイト',
    'Unicast packets': 'ユニキャスト パケット',
    'Non-unicast packets': '非ユニキャスト パケット',
    Discards: '破棄',
    Errors: 'エラー',
    'Unknown protocols': '不明なプロトコル',
  },
  notices: {
    'elevation-required': ['要求された操作には管理者特権が必要です。'],
    'tool-warning': ['プロトコルの統計と現在の TCP/IP ネットワーク接続を表示します。'],
  },
})
