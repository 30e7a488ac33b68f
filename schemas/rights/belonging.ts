/** Document types shared by all campaigns; see docs/rights.md. */
export const SHARED_TYPES = ['place', 'topic', 'audience', 'organisation'] as const

/** Document types with the field *Hör till*. */
export const BELONGING_TYPES = [
  'ambassador',
  'inflyttareStory',
  'contactPerson',
  'magazineIssue',
  'article',
  'opportunity',
  'event',
  'guide',
] as const

/** What *Hör till* contains for campaigns. @param ids ids of published campaigns */
export const campaignReferences = (ids: readonly string[]) =>
  ids.map((_ref) => ({_key: _ref, _type: 'reference', _ref, _weak: true}))

/** Fields that decide who may read and change a document: references to campaigns, and ids of people. */
export const OWNERSHIP_FIELDS = {
  owners: ['belongsTo', 'campaign'],
  people: ['contributors'],
} as const

/** Objects with one text per language, in a field named after it. */
export const LOCALIZED_TYPES = ['localizedString', 'localizedText', 'localizedRichText'] as const

/** GROQ condition: the document is shared by all campaigns. */
export const IS_SHARED = `_type in ${JSON.stringify(SHARED_TYPES)}`

/**
 * GROQ condition: the document belongs to one of the campaigns. This is the only definition of what belongs to a
 * campaign: the campaign itself, and other documents that refer to it in `campaign` or list it in `belongsTo`
 * (*Hör till*). Images and files belong to whatever uses them.
 *
 * @param ids ids of published campaigns
 */
export function belongsToCampaigns(ids: readonly string[]): string {
  const list = JSON.stringify(ids)
  const forms = ids.flatMap((id) => [id, `drafts.${id}`])
  const versions = ids.map((id) => `_id in path(${JSON.stringify(`versions.*.${id}`)})`)
  const itself = [`_id in ${JSON.stringify(forms)}`, ...versions].join(' || ')
  const others = `campaign._ref in ${list} || count((belongsTo[]._ref)[@ in ${list}]) > 0`
  return `((_type == "campaign" && (${itself})) || (_type != "campaign" && (${others})))`
}

/** GROQ condition: the document was given to a person, by their id. */
export const isGivenTo = (person: string): string => `${JSON.stringify(person)} in contributors`
