const rightToLeft = new Set(['ar', 'fa', 'he'])

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language) ? 'rtl' : 'ltr'
