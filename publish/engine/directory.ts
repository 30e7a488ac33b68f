import type {CampaignPlan} from '../plan/plan.ts'
import type {AddressBook} from '../store/addresses.ts'
import {DIRECTORY_FILE, directoryText} from '../store/live-directory.ts'
import type {NewFile} from '../store/publish.ts'
import {sha256} from './render-batch.ts'

/** The file that lists the campaigns with their current and former addresses. */
export function directoryFile(
  plans: Iterable<CampaignPlan>,
  addresses: AddressBook,
  embedFolder: string | undefined,
): NewFile {
  const campaigns = [...plans]
    .map(({campaign}) => campaign)
    .filter(({slug}) => slug !== '')
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
  addresses.noteCampaigns(campaigns)
  const former = addresses.formerCampaigns(campaigns)
  const bytes = Buffer.from(directoryText({campaigns, former, embedFolder}))
  return {
    campaign: '',
    path: DIRECTORY_FILE,
    hash: sha256(bytes),
    contentType: 'application/json',
    bytes,
  }
}
