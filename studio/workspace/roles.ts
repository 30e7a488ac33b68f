interface User {
  readonly roles: readonly {readonly name: string}[]
}

const LEADS: ReadonlySet<string> = new Set(['administrator', 'lead'])

/** Whether somebody leads campaigns. */
export const leadsCampaigns = (user: User | null | undefined): boolean =>
  user?.roles.some(({name}) => LEADS.has(name)) ?? false
