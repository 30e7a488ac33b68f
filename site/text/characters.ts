/** Control characters but tab, line feed and carriage return; surrogates without their half; noncharacters. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef]|\p{Surrogate}|[\p{Noncharacter_Code_Point}]/gu

/**
 * A text without the characters that HTML, XML and iCalendar alike have no way to write, its line breaks one kind:
 * what pasting from other programs, or an import, brings along.
 */
export const printable = (text: string): string =>
  text.replace(UNPRINTABLE, '').replace(/\r\n?/g, '\n')
