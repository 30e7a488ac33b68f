/** Parts of a campaign that another one can begin with. */
export const copiedParts = [
  {id: 'look', title: 'Utseendet', fields: ['theme', 'logo']},
  {id: 'home', title: 'Startsidans delar och menyn', fields: ['sections', 'navigation']},
  {id: 'values', title: 'Målgrupper, position och värden', fields: ['audiences', 'position']},
  {id: 'languages', title: 'Språken', fields: ['languages']},
  {id: 'content', title: 'Innehållet, efter regel och för hand', fields: ['selection']},
  {
    id: 'people',
    title: 'Ägare, partner och kontakter',
    fields: ['owner', 'partners', 'funders', 'contacts'],
  },
  {
    id: 'site',
    title: 'Personuppgifter, tillgänglighet och press',
    fields: ['privacyContact', 'accessibility', 'press'],
  },
] as const

export type CopiedPart = (typeof copiedParts)[number]['id']

/**
 * What a campaign begins with that is made after another one, which it names in `copiedFrom`. Its name, address, domain,
 * words, dates and pictures for sharing are never taken over: they are the other one's own.
 * @param original with the published id `id`
 */
export function copyOf(
  original: Readonly<Record<string, unknown>>,
  id: string,
  parts: readonly CopiedPart[],
): Record<string, unknown> {
  const fields: readonly string[] = copiedParts
    .filter((part) => parts.includes(part.id))
    .flatMap((part) => part.fields)
  const taken = Object.entries(original).filter(([name]) => fields.includes(name))
  return {
    ...Object.fromEntries(taken),
    copiedFrom: {_type: 'reference', _ref: id, _weak: true},
  }
}
