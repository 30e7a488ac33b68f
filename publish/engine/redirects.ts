import type {CampaignPlan} from '../plan/plan.ts'
import {type Redirect, usableRedirects} from '../plan/redirects.ts'
import {type AddressBook, REDIRECTS_FILE} from '../store/addresses.ts'
import type {NewFile} from '../store/publish.ts'
import {sha256} from './render-batch.ts'

/** Redirects of a campaign: those that editors wrote, and those that moved pages left behind. */
function redirectsOf(plan: CampaignPlan, addresses: AddressBook): Redirect[] {
  const pages = [...plan.pages.values()]
  const pathOf = new Map(pages.map(({identity, job}) => [identity, job.page.path]))
  const moved = addresses.redirects(plan.campaign._id, pathOf)
  const scope = {origin: pages[0]?.job.page.origin ?? '', pages: plan.pages.keys()}
  // What editors wrote comes first and wins: a later redirect from the same address is left out.
  return usableRedirects([...plan.redirects, ...moved], scope).redirects.map(
    ({from, to, permanent}) => ({from, to, permanent}),
  )
}

/** The internal file that lists a campaign's redirects. */
export function redirectList(plan: CampaignPlan, addresses: AddressBook): NewFile {
  const bytes = Buffer.from(JSON.stringify(redirectsOf(plan, addresses)))
  return {
    campaign: plan.campaign.slug,
    path: REDIRECTS_FILE,
    hash: sha256(bytes),
    contentType: 'application/json',
    bytes,
  }
}
