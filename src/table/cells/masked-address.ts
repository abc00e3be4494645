/** An IPv4 address of which the author of the text hid a part: `192.0.2.x`, `xxx.xxx.xxx.xxx`. */
export function isMaskedAddress(host: string): boolean {
  return /^(?:\d{1,3}|[a-z*#?]{1,3})(?:\.(?:\d{1,3}|[a-z*#?]{1,3})){3}$/i.test(host)
}

/** A hardware address of which the author of the text hid a part: `02:00:5e:xx:xx:xx`. */
export function isMaskedHardwareAddress(text: string): boolean {
  return /^(?:[\da-f]{1,2}|[a-z*#?]{1,2})(?::(?:[\da-f]{1,2}|[a-z*#?]{1,2})){5}$/i.test(text)
}

/** What stands in the place of an address that the author of the text hid, wholly or in part: `192.0.2.x`, `2001:db8:xxxx::1`, `<gateway>`. */
export function isHiddenAddress(text: string): boolean {
  return isMaskedAddress(text) || isMaskedAddress6(text) || PLACEHOLDER.test(text)
}

const PLACEHOLDER = /^(?:<[^<>]{1,40}>|\[[^[\]]{1,40}\]|\{[^{}]{1,40}\}|\([^()]{1,40}\))$/
const LETTER_OF_MASK = /[g-z*#?]/i

function isMaskedAddress6(text: string): boolean {
  const [address = ''] = text.split('%', 1)
  return /^(?:[\da-z*#?]{0,4}:){2,7}[\da-z*#?]{0,4}$/i.test(address) && LETTER_OF_MASK.test(address)
}
