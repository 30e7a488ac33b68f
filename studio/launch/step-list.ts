/** The steps of launching a campaign, in order. */
export const steps = [
  {id: 'plats', title: 'Plats och ägare'},
  {id: 'malgrupp', title: 'Målgrupp och värden'},
  {id: 'sprak', title: 'Språk'},
  {id: 'utseende', title: 'Utseende'},
  {id: 'startsida', title: 'Startsida'},
  {id: 'berattelser', title: 'Berättelser'},
  {id: 'kontakt', title: 'Kontakt'},
  {id: 'kontroll', title: 'Kontroll och start'},
] as const

export type StepId = (typeof steps)[number]['id']

/** The step with an id; the first one for anything else. */
export const stepOf = (id: unknown): (typeof steps)[number] =>
  steps.find((step) => step.id === id) ?? steps[0]

/** The steps before and after one. */
export function beside(id: StepId): {before: StepId | undefined; after: StepId | undefined} {
  const index = steps.findIndex((step) => step.id === id)
  return {before: steps[index - 1]?.id, after: steps[index + 1]?.id}
}
