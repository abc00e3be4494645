const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Makes the function that tells how large a file is, in a language. */
export function sizeIn(language: string): (bytes: number) => string {
  return (bytes) => {
    const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
    const unit = UNITS[power] as string
    const format = new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: power === 0 ? 'long' : 'short',
      maximumFractionDigits: 1,
    })
    return format.format(bytes / 1000 ** power)
  }
}
