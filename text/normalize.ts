/**
 * More combining marks on one letter than any language uses. Sorting marks takes time quadratic in their number:
 * https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
 */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu

/**
 * Brings text into one of Unicode's normalisation forms, in linear time: of combining marks that follow each other, it
 * keeps thirty.
 */
export const normalize = (text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string =>
  text.replace(TOO_MANY_MARKS, '$1').normalize(form)
