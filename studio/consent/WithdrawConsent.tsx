import {Button, Card, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useId, useState} from 'react'
import {useClient} from 'sanity'
import {count, useAction, useRefusal} from '../desk/index.ts'
import {usePages} from '../page-links/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {type StoredForms, storedForms, withdrawConsent} from './withdraw.ts'

interface Props {
  documentId: string
  type: string
}

/** What a withdrawal will do, before it is done. */
function Consequences({documentId, type}: Props) {
  const client = useClient({apiVersion: API_VERSION})
  const pages = usePages(documentId, type)
  const [forms, setForms] = useState<StoredForms>()
  useEffect(() => {
    storedForms(client, documentId).then(setForms, () => setForms(undefined))
  }, [client, documentId])
  const campaigns = Map.groupBy(pages ?? [], ({campaign}) => campaign)
  return (
    <Stack gap={3} as="ul">
      {pages === undefined ? (
        <Text as="li">Hämtar var personen visas …</Text>
      ) : (
        [...campaigns].map(([campaign, its]) => (
          <Text as="li" key={campaign}>
            {campaign}: {count(its.length, 'sida försvinner', 'sidor försvinner')}
          </Text>
        ))
      )}
      <Text as="li">
        Personen försvinner ur alla listor, sökningar och delningar på webbplatserna.
      </Text>
      <Text as="li">Personens bilder tas bort därifrån.</Text>
      {forms !== undefined && forms.versions > 0 && (
        <Text as="li">
          {count(forms.versions, 'kommande version', 'kommande versioner')} i releaser återkallas
          också.
        </Text>
      )}
      <Text as="li">Det som är tryckt eller delat av andra måste ni själva återkalla.</Text>
    </Stack>
  )
}

/** A button that takes a person off every page at once, with a confirmation that says what will happen. */
export function WithdrawConsent({documentId, type, isPublished}: Props & {isPublished: boolean}) {
  const client = useClient({apiVersion: API_VERSION})
  const id = useId()
  const [isAsking, setAsking] = useState(false)
  const refusalOfPublished = useRefusal(documentId, type)
  const refusal = isPublished ? refusalOfPublished : undefined
  const {isBusy, run} = useAction('Det gick inte att återkalla')

  const withdraw = () =>
    run(async () => {
      await withdrawConsent(client, documentId, new Date())
      setAsking(false)
    }, 'Återkallat. Personen tas bort från alla sidor nu.')

  return (
    <>
      <Button
        tone="critical"
        mode="ghost"
        text="Återkalla nu"
        disabled={refusal !== undefined}
        title={refusal}
        onClick={() => setAsking(true)}
        data-testid="withdraw-consent"
      />
      {isAsking && (
        <Dialog
          id={id}
          header="Ska rätten att visa personen återkallas?"
          width={1}
          onClose={() => setAsking(false)}
          onClickOutside={() => setAsking(false)}
          footer={
            <Flex gap={2} padding={3} justify="flex-end">
              <Button mode="bleed" text="Avbryt" onClick={() => setAsking(false)} />
              <Button tone="critical" text="Ja, återkalla" disabled={isBusy} onClick={withdraw} />
            </Flex>
          }
        >
          <Card padding={4}>
            <Consequences documentId={documentId} type={type} />
          </Card>
        </Dialog>
      )}
    </>
  )
}
