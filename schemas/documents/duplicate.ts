/**
 * What is one document's own: its address, when and in which languages visitors see it, and what somebody has agreed to
 * for it.
 */
const OWN: ReadonlySet<string> = new Set([
  'consent',
  'domain',
  'isPaused',
  'period',
  'releasedLanguages',
  'slug',
])

/** A copy of a document to go on from: nobody has agreed to it, and no visitor sees it. */
export const duplicateOf = <D extends Readonly<Record<string, unknown>>>(document: D): D => ({
  ...document,
  ...Object.fromEntries([...OWN].flatMap((name) => (name in document ? [[name, undefined]] : []))),
})
