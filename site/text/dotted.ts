/** What there is of some short texts, with dots between that begin no line. */
export const dotted = (texts: readonly unknown[]): string => texts.filter(Boolean).join('\u00a0· ')
