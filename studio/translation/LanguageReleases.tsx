import {Badge, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useCallback, useState} from 'react'
import {useClient} from 'sanity'
import {languages, titleOf} from '../../schemas/index.ts'
import {NotThere, useAnswer, useRefusal} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {ReleaseDialog} from './ReleaseDialog.tsx'
import {
  nameInSentence,
  progressInWords,
  type ReleasableLanguage,
  readLanguages,
} from './releases.ts'
import type {CampaignTranslation} from './translations.ts'

interface Props {
  campaign: string
  /** How far it is translated; absent where nothing beside the Studio reckons that. */
  translation?: CampaignTranslation | undefined
  onChange?: () => void
}

function Language({
  item: {language, isPublic, hindrance},
  translation,
  refusal,
  onAct,
}: {
  item: ReleasableLanguage
  translation: CampaignTranslation | undefined
  refusal: string | undefined
  onAct: () => void
}) {
  const progress = translation && progressInWords(translation.documents, language)
  const site = translation?.sites.find((one) => one.language === language)
  const why = refusal ?? (isPublic ? undefined : hindrance)
  const act = isPublic ? 'Ta tillbaka språket' : 'Släpp språket'
  return (
    <Card as="li" border radius={2} padding={3} data-testid={`language-${language}`}>
      <Flex align="center" gap={3} wrap="wrap">
        <Stack flex={1} gap={3} style={{minWidth: '14rem'}}>
          <Flex align="center" gap={2} wrap="wrap">
            <Text size={1} weight="semibold">
              {titleOf(languages, language)}
            </Text>
            <Badge tone={isPublic ? 'positive' : 'caution'}>
              {isPublic ? 'Släppt' : 'Förbereds'}
            </Badge>
            {progress?.isReady && <Badge tone="positive">Klar</Badge>}
          </Flex>
          {progress && (
            <Text size={1} muted>
              {progress.text}
            </Text>
          )}
          {why !== undefined && (
            <Text size={1} muted>
              {why}
            </Text>
          )}
        </Stack>
        <Flex gap={2} wrap="wrap">
          {site?.home && (
            <Button
              as="a"
              mode="bleed"
              fontSize={1}
              text={site.home.live ? 'Se sidan' : 'Förhandsvisa'}
              aria-label={`${site.home.live ? 'Se sidan' : 'Förhandsvisa'} på ${nameInSentence(language)}`}
              href={site.home.live ?? site.home.preview}
              target="_blank"
              rel="noreferrer"
            />
          )}
          <Button
            mode="ghost"
            fontSize={1}
            tone={isPublic ? 'critical' : 'primary'}
            text={act}
            aria-label={`${act}: ${nameInSentence(language)}`}
            disabled={why !== undefined}
            onClick={onAct}
          />
        </Flex>
      </Flex>
    </Card>
  )
}

/** The languages of a campaign: which of them visitors get, how far each is, and its release. */
export function LanguageReleases({campaign, translation, onChange}: Props) {
  const client = useClient({apiVersion: API_VERSION})
  const read = useCallback(
    (signal: AbortSignal) => readLanguages(client, campaign, signal),
    [client, campaign],
  )
  const {value, error, again} = useAnswer(read)
  const refusal = useRefusal(campaign, 'campaign')
  const [asked, ask] = useState<ReleasableLanguage>()
  if (!value) return <NotThere error={error} />
  if (value.length === 0) return null
  return (
    <Stack gap={3}>
      <Stack as="ul" gap={2} style={{listStyle: 'none', margin: 0, padding: 0}}>
        {value.map((item) => (
          <Language
            key={item.language}
            item={item}
            translation={translation}
            refusal={refusal}
            onAct={() => ask(item)}
          />
        ))}
      </Stack>
      {asked && (
        <ReleaseDialog
          campaign={campaign}
          item={asked}
          translation={translation}
          onDone={() => {
            again()
            onChange?.()
          }}
          onClose={() => ask(undefined)}
        />
      )}
    </Stack>
  )
}
