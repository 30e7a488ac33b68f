import {ShareIcon} from '@sanity/icons/Share'
import {Button} from '@sanity/ui'
import {LinkDialog, lastDayAfter, makeShareLink, SHARE_DAYS, useMadeLink} from '../desk/index.ts'
import type {DocumentPage} from './pages.ts'

/** Makes a link with which somebody without an account sees the page before it is published. */
export function ShareButton({documentId, page}: {documentId: string; page: DocumentPage}) {
  const made = useMadeLink(
    async () => {
      const {campaignSlug: campaign, path} = page
      return (await makeShareLink({campaign, path, document: documentId})).path
    },
    () => 'Länken kunde inte skapas. Stäng och försök igen.',
  )
  return (
    <>
      <Button
        icon={ShareIcon}
        text="Dela"
        title="Länk för den som inte har konto, till exempel personen själv"
        mode="bleed"
        fontSize={1}
        padding={2}
        onClick={made.make}
        data-testid="share-page"
      />
      <LinkDialog
        made={made}
        header="Visa sidan för någon utan konto"
        about={`Skicka länken till den som ska se sidan innan den publiceras, till exempel den som berättelsen handlar om. Den visar bara den här sidan och gäller till och med ${lastDayAfter(SHARE_DAYS)}.`}
        label="Länk till sidan"
      />
    </>
  )
}
