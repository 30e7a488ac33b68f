import {normalize} from './normalize.ts'

/**
 * Programs that calculate take what begins like this for a formula, also in full width (`＝`) and after what is not seen.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s\p{Control}\p{Default_Ignorable_Code_Point}]*[=+\-@|%]/u

function cell(value: string | number): string {
  const text = String(value)
  const harmless =
    typeof value === 'string' && FORMULA.test(normalize(text, 'NFKC')) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}

/**
 * A table as spreadsheets in Swedish read it: UTF-8 with its mark, semicolons, line breaks as RFC 4180 has them.
 */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
