import {ShareIcon} from '@sanity/icons/Share'
import {Button, Card, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {millisecondsInDay} from 'date-fns/constants'
import {useId, useState} from 'react'
import {CopyField, makeConsentLink, messageOf} from '../desk/index.ts'

const lastDay = new Intl.DateTimeFormat('sv', {dateStyle: 'long'})

type State = {link?: string; until?: string; failure?: string}

/** Makes a link with which the person sees what they are asked, agrees, and withdraws, without an account. */
export function ConsentLink({documentId}: {documentId: string}) {
  const id = useId()
  const [state, setState] = useState<State | null>(null)
  const make = async () => {
    setState({})
    try {
      const {path, days} = await makeConsentLink(documentId)
      const until = lastDay.format(new Date(Date.now() + days * millisecondsInDay))
      setState({link: new URL(path, location.href).href, until})
    } catch (error) {
      setState({failure: messageOf(error)})
    }
  }
  const close = () => setState(null)
  return (
    <>
      <Button
        icon={ShareIcon}
        mode="ghost"
        text="Länk till personen"
        onClick={make}
        data-testid="consent-link"
      />
      {state && (
        <Dialog
          id={id}
          header="Låt personen svara själv"
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
                Skicka länken till personen, eller till vårdnadshavaren. Där står vad hen säger ja
                till, så som det är ifyllt här, och hen kan säga ja eller ta tillbaka det, utan
                konto. Svaret sparas ord för ord.
              </Text>
              {state.failure !== undefined && (
                <Card padding={3} radius={2} tone="critical" role="alert">
                  <Text size={1}>{state.failure}</Text>
                </Card>
              )}
              {state.link !== undefined && (
                <Stack gap={3}>
                  <CopyField label="Personens länk" value={state.link} />
                  <Text size={1} muted>
                    {`Den gäller till och med ${state.until}. Lämna den bara till den det gäller: den som har länken kan svara.`}
                  </Text>
                </Stack>
              )}
            </Stack>
          </Card>
        </Dialog>
      )}
    </>
  )
}
