import type {CampaignPlan} from '../plan/plan.ts'
import {DIRECTORY_FILE, directoryText} from '../store/live-directory.ts'
import type {NewFile} from '../store/publish.ts'
import {sha256} from './render-batch.ts'

/** The file that says which campaigns there are, and where. */
export function directoryFile(
  plans: Iterable<CampaignPlan>,
  embedFolder: string | undefined,
): NewFile {
  const campaigns = [...plans]
    .map(({campaign}) => campaign)
    .filter(({slug}) => slug !== '')
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const bytes = Buffer.from(directoryText({campaigns, embedFolder}))
  return {
    campaign: '',
    path: DIRECTORY_FILE,
    hash: sha256(bytes),
    contentType: 'application/json',
    bytes,
  }
}
