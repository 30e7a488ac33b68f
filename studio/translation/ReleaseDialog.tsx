import {Button, Card, Dialog, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'
import {useClient} from 'sanity'
import {count, useAction, whenLive} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {connection} from '../workspace/connection.ts'
import {nameInSentence, progressInWords, type ReleasableLanguage, setReleased} from './releases.ts'
import type {CampaignTranslation} from './translations.ts'

/** In hosted mode, nothing tells the Studio when pages are live. */
const isLocal = connection().kind === 'local'

interface Props {
  campaign: string
  item: ReleasableLanguage
  translation: CampaignTranslation | undefined
  onDone: () => void
  onClose: () => void
}

/** What a release, or taking it back, does; before it is done. */
function consequences(
  {language, isPublic}: ReleasableLanguage,
  translation: CampaignTranslation | undefined,
): string[] {
  const name = nameInSentence(language)
  const pages = translation?.sites.find((one) => one.language === language)?.pages
  const its = pages === undefined ? 'Sidorna' : count(pages, 'sida', 'sidor')
  if (isPublic) {
    return [
      `${its} på ${name} tas ned, också ur webbplatskartan, flödena och språkvalet. Den som har en länk dit får veta att sidan inte finns.`,
      'Översättningarna finns kvar, och syns i förhandsvisningar.',
    ]
  }
  const progress = translation && progressInWords(translation.documents, language)
  return [
    `${its} på ${name} visas för besökarna, och kommer med i språkvalet, webbplatskartan, sökmotorer, flöden och det som bäddas in på andra webbplatser.`,
    ...(progress && !progress.isReady
      ? [`${progress.text} Det som saknas visas på ett språk som läsarna troligen förstår.`]
      : []),
    'Är kampanjen pausad, eller har den inte öppnat, visas språket när den öppnar.',
  ]
}

/** Says what releasing a language does, or taking it back, does it, and says when it is done. */
export function ReleaseDialog({campaign, item, translation, onDone, onClose}: Props) {
  const id = useId()
  const client = useClient({apiVersion: API_VERSION})
  const [state, setState] = useState<'asking' | 'waiting' | 'done'>('asking')
  const {isBusy, run} = useAction('Det gick inte')
  const {language, isPublic} = item
  const name = nameInSentence(language)
  const label = isPublic ? 'Ta tillbaka språket' : 'Släpp språket'
  const act = () =>
    run(async () => {
      await setReleased(client, campaign, language, !isPublic)
      setState('waiting')
      if (isLocal) await whenLive(campaign)
      setState('done')
      onDone()
    })
  const live = isPublic
    ? `Besökarna får inte längre webbplatsen på ${name}.`
    : `Besökarna får nu webbplatsen på ${name}.`
  const soon = isPublic
    ? `Webbplatsen på ${name} tas ned nästa gång den publiceras.`
    : `Webbplatsen på ${name} visas nästa gång den publiceras.`
  return (
    <Dialog
      id={id}
      header={isPublic ? `Ska ${name} tas tillbaka?` : `Ska ${name} släppas?`}
      width={1}
      onClose={onClose}
      onClickOutside={onClose}
      footer={
        <Flex gap={2} padding={3} justify="flex-end">
          {state === 'done' ? (
            <Button text="Klar" onClick={onClose} />
          ) : (
            <>
              <Button mode="bleed" text="Avbryt" disabled={isBusy} onClick={onClose} />
              <Button
                tone={isPublic ? 'critical' : 'primary'}
                text={label}
                disabled={isBusy}
                onClick={act}
              />
            </>
          )}
        </Flex>
      }
    >
      <Card padding={4} data-testid="release-language">
        {state === 'asking' ? (
          <Stack gap={4}>
            {consequences(item, translation).map((sentence) => (
              <Text size={1} key={sentence}>
                {sentence}
              </Text>
            ))}
          </Stack>
        ) : (
          <Flex align="center" gap={3} role="status">
            {state === 'waiting' && <Spinner muted />}
            <Text size={1}>
              {state === 'waiting' ? 'Sidorna uppdateras …' : isLocal ? live : soon}
            </Text>
          </Flex>
        )}
      </Card>
    </Dialog>
  )
}
