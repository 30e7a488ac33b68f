import {WHOM_TO_ASK} from '../desk/refusals.ts'

const EXPLANATION = 'insufficient-permissions-message.not-authorized-explanation'
const BANNER = 'banners.permission-check-banner.missing-permission'

/** What somebody's role may not do, by how Sanity names it. */
const explanations = {
  '': 'använda det här',
  '_create-any-document': 'skapa något här',
  '_create-document': 'skapa det här',
  '_create-document-type': 'skapa innehåll av den här sorten',
  '_create-new-reference': 'skapa något att hänvisa till här',
  '_delete-document': 'ta bort det här',
  '_delete-schedules': 'ta bort schemaläggningar',
  '_discard-changes': 'kasta ändringarna här',
  '_duplicate-document': 'göra en kopia av det här',
  '_edit-schedules': 'ändra schemaläggningar',
  '_execute-schedules': 'publicera det som är schemalagt',
  '_publish-document': 'publicera det här',
  '_unpublish-document': 'ta ned det här',
}

const banners = {
  create_one: 'Din roll <Roles/> får inte skapa det här.',
  create_other: 'Dina roller <Roles/> får inte skapa det här.',
  update_one: 'Din roll <Roles/> får läsa det här, men inte ändra det.',
  update_other: 'Dina roller <Roles/> får läsa det här, men inte ändra det.',
}

const texts = (start: string, entries: Record<string, string>, text: (said: string) => string) =>
  Object.fromEntries(
    Object.entries(entries).map(([key, said]) => [start + key, `${text(said)} ${WHOM_TO_ASK}`]),
  )

/** What one may not do, and whom to ask, by namespace. */
export const refusals: Readonly<Record<'studio' | 'structure', Record<string, string>>> = {
  studio: {
    'insufficient-permissions-message.title': 'Det får du inte göra',
    ...texts(EXPLANATION, explanations, (said) => `Din roll får inte ${said}.`),
  },
  structure: texts(`${BANNER}_`, banners, (said) => said),
}
