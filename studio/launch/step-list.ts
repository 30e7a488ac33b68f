/** The steps of launching a campaign, in order, each with the campaign's fields that it asks for. */
export const steps = [
  {
    id: 'plats',
    title: 'Plats och ägare',
    fields: ['name', 'slug', 'tagline', 'description', 'place', 'owner'],
  },
  {id: 'malgrupp', title: 'Målgrupp och värden', fields: ['audiences', 'position']},
  {id: 'sprak', title: 'Språk', fields: ['languages']},
  {id: 'utseende', title: 'Utseende', fields: ['theme']},
  {id: 'startsida', title: 'Startsida', fields: ['sections']},
  {id: 'berattelser', title: 'Berättelser', fields: ['selection']},
  {
    id: 'kontakt',
    title: 'Kontakt',
    fields: ['contacts', 'partners', 'privacyContact', 'accessibility'],
  },
  {id: 'kontroll', title: 'Kontroll och start', fields: ['period']},
] as const satisfies readonly {id: string; title: string; fields: readonly string[]}[]

export type StepId = (typeof steps)[number]['id']

/**
 * The step that asks for a field; undefined when only the campaign's form has it.
 * @param path `sections[_key=="a1"].heading`: its first field counts
 */
export function stepWith(path: string): StepId | undefined {
  const [field = ''] = path.split(/[.[]/)
  return steps.find(({fields}) => fields.some((name) => name === field))?.id
}

/** The step with an id; the first one for anything else. */
export const stepOf = (id: unknown): (typeof steps)[number] =>
  steps.find((step) => step.id === id) ?? steps[0]

/** The steps before and after one. */
export function beside(id: StepId): {before: StepId | undefined; after: StepId | undefined} {
  const index = steps.findIndex((step) => step.id === id)
  return {before: steps[index - 1]?.id, after: steps[index + 1]?.id}
}
