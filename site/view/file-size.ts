const KILO = 1000

/** A file's size for people, in the largest unit that leaves a whole: `922 kB`, `1,4 MB`. */
export function fileSize(bytes: number, language: string): string {
  const [value, unit] =
    bytes < KILO * KILO ? [bytes / KILO, 'kilobyte'] : [bytes / KILO / KILO, 'megabyte']
  const maximumFractionDigits = unit === 'megabyte' ? 1 : 0
  return new Intl.NumberFormat(language, {style: 'unit', unit, maximumFractionDigits}).format(value)
}
