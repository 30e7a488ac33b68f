import {ShareIcon} from '@sanity/icons/Share'
import {Button} from '@sanity/ui'
import {useState} from 'react'
import {LinkDialog, lastDayAfter, makeConsentLink, messageOf, useMadeLink} from '../desk/index.ts'

/** Makes a link with which the person sees what they are asked, agrees, and withdraws, without an account. */
export function ConsentLink({documentId}: {documentId: string}) {
  const [until, setUntil] = useState('')
  const made = useMadeLink(async () => {
    const {path, days} = await makeConsentLink(documentId)
    setUntil(lastDayAfter(days))
    return path
  }, messageOf)
  return (
    <>
      <Button
        icon={ShareIcon}
        mode="ghost"
        text="Länk till personen"
        onClick={made.make}
        data-testid="consent-link"
      />
      <LinkDialog
        made={made}
        header="Låt personen svara själv"
        about="Skicka länken till personen, eller till vårdnadshavaren. Där står vad hen säger ja till, så som det är ifyllt här, och hen kan säga ja eller ta tillbaka det, utan konto. Svaret sparas ord för ord."
        label="Personens länk"
        note={`Den gäller till och med ${until}. Lämna den bara till den det gäller: den som har länken kan svara.`}
      />
    </>
  )
}
