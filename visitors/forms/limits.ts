/** Limits of single fields, in characters as people count them. */
export const MAX_TEXT = 200
export const MAX_LONG_TEXT = 4_000
/** RFC 5321 §4.5.3.1.3, without the angle brackets. */
export const MAX_EMAIL = 254
export const MAX_PHONE = 40
export const MAX_NUMBER = 20

/** A whole submitted form in bytes: room for every field of a long form in a script of four bytes a character. */
export const MAX_FORM_BYTES = 128 * 1024
/** How many names and values a submitted form may have. */
export const MAX_FORM_ENTRIES = 200
