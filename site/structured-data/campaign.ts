import type {Page} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'
import type {ShellQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'
import {organisationData} from './organisation.ts'

/** Who publishes what a campaign's site says: its owner, or the campaign itself. */
export const publisherOf = (page: Page, shell: NonNullable<ShellQueryResult>): object | undefined =>
  organisationData(viewOf(page), shell.owner) ??
  organisationData(viewOf(page), {name: shell.name, url: addressOf(page, 'home') ?? null})

/** The campaign's site, and who stands behind it. */
export function campaignData(page: Page, shell: NonNullable<ShellQueryResult>): object[] {
  const view = viewOf(page)
  const owner = organisationData(view, shell.owner)
  return [
    {
      '@type': 'WebSite',
      name: shell.name,
      description: view.t(shell.description) || undefined,
      inLanguage: page.language,
      url: addressOf(page, 'home'),
      publisher: publisherOf(page, shell),
      about: shell.place ? {'@type': 'Place', name: shell.place} : undefined,
    },
    ...(owner ? [owner] : []),
  ]
}
