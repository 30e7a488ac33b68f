/**
 * Invisible characters: soft hyphens, zero-width spaces and joiners, word joiners, direction marks, variation
 * selectors. https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu

/** A text as its readers see it: without characters that show nothing. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '')
