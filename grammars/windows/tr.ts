import { defineWords } from '../define.ts'

export const tr = defineWords({
  locale: 'tr',
  tables: {
    connections: {
      title: 'Etkin Bağlantılar',
      heading: { protocol: 'Proto', local: 'Yerel Adres', foreign: 'Yabancı Adres', state: 'Durum' },
    },
    ethernet: { title: 'Arayüz İstatistikleri' },
    'tcp-ipv4': { title: 'IPv4 için TCP İstatistikleri' },
    'udp-ipv4': { title: 'IPv4 için UDP İstatistikleri' },
  },
  labels: {
    Received: 'Alınan',
    Sent: 'Gönderilen',
    Bytes: 'Bayt',
    'Unicast packets': 'Tek yöne yayın paketleri',
    'Non-unicast packets': 'Çok yöne yayın paketleri',
    Discards: 'Atlananlar',
    Errors: 'Hatalar',
    'Unknown protocols': 'Bilinmeyen protokoller',
    'Active Opens': 'Etkin Açıklar',
    'Passive Opens': 'Devre Dışı Açıklar',
    'Failed Connection Attempts': 'Başarısız Bağlantı Denemeleri',
    'Reset Connections': 'Bağlantıları Sıfırla',
    'Current Connections': 'Şimdiki Bağlantılar',
    'Segments Received': 'Alınan Parçalar',
    'Segments Sent': 'Gönderilen Parçalar',
    'Segments Retransmitted': 'Yeniden İletilen Parçalar',
    'Datagrams Received': 'Alınan Datagramlar',
    'No Ports': 'Giriş Yok',
    'Receive Errors': 'Alış Hataları',
    'Datagrams Sent': 'Gönderilen Datagramlar',
  },
})
