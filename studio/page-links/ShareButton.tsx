import {ShareIcon} from '@sanity/icons/Share'
import {Button, Card, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {millisecondsInDay} from 'date-fns/constants'
import {useId, useState} from 'react'
import {CopyField, makeShareLink, SHARE_DAYS} from '../desk/index.ts'
import type {DocumentPage} from './pages.ts'

const lastDay = new Intl.DateTimeFormat('sv', {dateStyle: 'long'})

type State = {link?: string; failed?: boolean}

/** Makes a link with which somebody without an account sees the page before it is published. */
export function ShareButton({documentId, page}: {documentId: string; page: DocumentPage}) {
  const id = useId()
  const [state, setState] = useState<State | null>(null)
  const make = async () => {
    setState({})
    try {
      const {path} = await makeShareLink({
        campaign: page.campaignSlug,
        path: page.path,
        document: documentId,
      })
      setState({link: new URL(path, location.href).href})
    } catch {
      setState({failed: true})
    }
  }
  const close = () => setState(null)
  const until = lastDay.format(new Date(Date.now() + SHARE_DAYS * millisecondsInDay))
  return (
    <>
      <Button
        icon={ShareIcon}
        text="Dela"
        title="Länk för den som inte har konto, till exempel personen själv"
        mode="bleed"
        fontSize={1}
        padding={2}
        onClick={make}
        data-testid="share-page"
      />
      {state && (
        <Dialog
          id={id}
          header="Visa sidan för någon utan konto"
          width={1}
          onClose={close}
          onClickOutside={close}
          footer={
            <Flex padding={3} justify="flex-end">
              <Button text="Klar" onClick={close} />
            </Flex>
          }
        >
          <Card padding={4}>
            <Stack gap={4}>
              <Text size={1}>
                Skicka länken till den som ska se sidan innan den publiceras, till exempel den som
                berättelsen handlar om. Den visar bara den här sidan och gäller till och med {until}
                .
              </Text>
              {state.failed && (
                <Card padding={3} radius={2} tone="critical" role="alert">
                  <Text size={1}>Länken kunde inte skapas. Stäng och försök igen.</Text>
                </Card>
              )}
              {state.link !== undefined && <CopyField label="Länk till sidan" value={state.link} />}
            </Stack>
          </Card>
        </Dialog>
      )}
    </>
  )
}
