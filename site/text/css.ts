const escaped = (character: string): string => `\\${character.codePointAt(0)?.toString(16)} `

/** Text as a CSS string in a style element: no quote, backslash, `<` or control character can end it (CSS Syntax, 4.3.5). */
export const cssString = (text: string): string =>
  `"${text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/["\\<]|\p{Cc}/gu, escaped)}"`

/** Text as a CSS identifier, such as an id in a selector (CSSOM, "serialize an identifier"). */
export const cssIdentifier = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\w\u0080-\u{10ffff}-]|\p{Cc}/gu, escaped)
    .replace(/^(-?)(\d)/, (_, hyphen: string, digit: string) => hyphen + escaped(digit))
    .replace(/^-$/, '\\-')
