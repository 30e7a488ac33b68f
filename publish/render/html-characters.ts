/**
 * Characters that an HTML document must not contain (HTML, "preprocessing the input stream"): control characters
 * other than white space, noncharacters, lone surrogates. Carriage returns would be read as line feeds.
 */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]|\r\n?|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu

/** The code units that forbidden characters are made of: quick to look for, and rarely found. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\r\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/

/** HTML without forbidden characters, which pasting from other programs, or an import, may have brought into texts. */
export const withoutForbidden = (html: string): string =>
  SUSPECT.test(html)
    ? html.replace(FORBIDDEN, (characters) => (characters.startsWith('\r') ? '\n' : ''))
    : html
