import { defineWords } from '../define.ts'

export const ar = defineWords({
  locale: 'ar',
  tables: {
    connections: {
      title: 'الاتصالات النشطة',
      heading: { protocol: 'الأصل', local: 'العنوان المحلي', foreign: 'العنوان الغريب', state: 'الحالة' },
    },
    ethernet: { title: 'إحصائيات الواجهة' },
    'tcp-ipv4': { title: 'إحصائيات TCP للجيل الرابع من IP' },
    'udp-ipv4': { title: 'إحصائيات UDP للجيل الرابع من IP' },
  },
  labels: {
    Received: 'المستقبل',
    Sent: 'المرسل',
    Bytes: 'بايت',
    'Unicast packets': 'الحزم المبثوثة',
    'Non-unicast packets': 'الحزم غير المبثوثة',
    Discards: 'المتجاهل',
    Errors: 'الاخطاء',
    'Unknown protocols': 'البروتوكولات غير المعروفة',
    'Active Opens': 'الفتحات النشطة',
    'Passive Opens': 'فتحات العبور',
    'Failed Connection Attempts': 'فشلت محاولات الاتصال',
    'Reset Connections': 'إعادة الاتصالات',
    'Current Connections': 'الاتصالات الحالية',
    'Segments Received': 'الجزئيات المستقبلة',
    'Segments Sent': 'الجزئيات المرسلة',
    'Segments Retransmitted': 'الجزئيات المعاد نقلها',
    'Datagrams Received': 'مخططات البيانات المستقبلة',
    'No Ports': 'لا منافذ',
    'Receive Errors': 'أخطاء الاستقبال',
    'Datagrams Sent': 'مخططات البيانات المرسلة',
  },
})
