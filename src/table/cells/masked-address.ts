/** An IPv4 address of which the author of the text hid a part: `192.0.2.x`, `xxx.xxx.xxx.xxx`. */
export function isMaskedAddress(host: string): boolean {
  return /^(?:\d{1,3}|[a-z*#?]{1,3})(?:\.(?:\d{1,3}|[a-z*#?]{1,3})){3}$/i.test(host)
}

/** A hardware address of which the author of the text hid a part: `02:00:5e:xx:xx:xx`. */
export function isMaskedHardwareAddress(text: string): boolean {
  return /^(?:[\da-f]{1,2}|[a-z*#?]{1,2})(?::(?:[\da-f]{1,2}|[a-z*#?]{1,2})){5}$/i.test(text)
}
