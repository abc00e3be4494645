/** An IPv4 address of which the author of the text hid a part: `192.0.2.x`, `xxx.xxx.xxx.xxx`. */
export function isMaskedAddress(host: string): boolean {
  return /^(?:\d{1,3}|[a-z*#?]{1,3})(?:\.(?:\d{1,3}|[a-z*#?]{1,3})){3}$/i.test(host)
}
