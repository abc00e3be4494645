/** A number for each group of values, for no more groups than there is room for. */
export class Tallies<Labels extends object> {
  /** How much belongs to groups that there was no room for. */
  left = 0
  private readonly groups = new Map<string, { readonly labels: Labels; value: number }>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  add(labels: Labels, value = 1): void {
    const key = JSON.stringify(Object.values(labels))
    const group = this.groups.get(key)
    if (group) group.value += value
    else if (this.groups.size < this.most) this.groups.set(key, { labels, value })
    else this.left += value
  }

  [Symbol.iterator](): Iterator<{ readonly labels: Labels; readonly value: number }> {
    return this.groups.values()
  }
}
