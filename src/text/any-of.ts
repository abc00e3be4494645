/** Whether any of several patterns matches a text: all with the same flags are one pattern, since most texts match none. */
export function anyOf(patterns: Iterable<RegExp>): (text: string) => boolean {
  const joined = [...Map.groupBy(patterns, ({ flags }) => flags)].map(
    ([flags, group]) => new RegExp([...new Set(group.map(({ source }) => source))].join('|'), flags),
  )
  return (text) => joined.some((pattern) => pattern.test(text))
}
