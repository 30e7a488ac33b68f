const HOUR = 60

/** Minutes as people say them: '45 minuter', '1 timme 20 minuter', '2 timmar'. Not below zero. */
export function durationInWords(minutes: number, locale: string): string {
  const unit = (count: number, name: 'hour' | 'minute') =>
    count > 0
      ? [
          new Intl.NumberFormat(locale, {
            style: 'unit',
            unit: name,
            unitDisplay: 'long',
            numberingSystem: 'latn',
          }).format(count),
        ]
      : []
  const [hours, rest] = [Math.floor(minutes / HOUR), Math.round(minutes % HOUR)]
  const parts = [...unit(hours, 'hour'), ...unit(rest, 'minute')]
  return new Intl.ListFormat(locale, {type: 'unit', style: 'narrow'}).format(parts)
}
