import type { ToolTexts } from './option.ts'

/** What is said of NETSTAT of IBM i, which has no options. */
export const ibmi = {
  system: 'IBM i',
  bare: {
    en: 'NETSTAT and WRKTCPSTS show a menu; with *CNN the connections of IPv4, with *IFC the interfaces, with *RTE the routes.',
    ja: 'NETSTAT と WRKTCPSTS はメニューを表示します。*CNN で IPv4 の接続、*IFC でインターフェイス、*RTE で経路を表示します。',
  },
  interval: {
    en: 'A keyword of CL or its value, such as OPTION(*CNN).',
    ja: 'CL のキーワードまたはその値です（OPTION(*CNN) など）。',
  },
  options: {},
} satisfies ToolTexts
