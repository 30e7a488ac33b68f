import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {LaunchIcon} from '@sanity/icons/Launch'
import {Badge, Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useEditState, useFormValue} from 'sanity'
import {isRecord, languages, titleOf} from '../../schemas/index.ts'
import {connection} from '../workspace/connection.ts'
import {BesideButton} from './BesideButton.tsx'
import {HiddenReasons} from './HiddenReasons.tsx'
import {PreviewElsewhere} from './PreviewElsewhere.tsx'
import type {DocumentPage} from './pages.ts'
import {hiddenReasons} from './reasons.ts'
import {ShareButton} from './ShareButton.tsx'

/** In hosted mode, nothing on this origin shows drafts in frames or to guests. */
const isLocal = connection().kind === 'local'

/** Above the form: the campaigns that show the document, each with links to its preview and its published page. */
export function PageLinks(props: {
  documentId: string
  type: string
  revision: string
  pages: readonly DocumentPage[]
}) {
  const {documentId, type, revision, pages} = props
  const {published} = useEditState(documentId, type)
  const campaigns = Map.groupBy(pages, ({campaign}) => campaign)
  const document = useFormValue([])
  const reasons =
    type === 'campaign' || !isRecord(document)
      ? []
      : hiddenReasons(document, {isPublished: published !== null, now: new Date()})
  return (
    <Card padding={3} radius={2} tone="transparent" data-testid="page-links">
      {reasons.length > 0 && (
        <Stack gap={3} paddingBottom={campaigns.size > 0 ? 3 : 0}>
          <Text size={1} weight="medium">
            Visas inte för besökare:
          </Text>
          <HiddenReasons reasons={reasons} />
        </Stack>
      )}
      {campaigns.size === 0 && reasons.length === 0 && (
        <Text size={1} muted>
          Ingen kampanj visar den här: en kampanj tar med det som stämmer med dess regel eller är
          utvalt för hand, under Innehåll i kampanjen.
        </Text>
      )}
      {campaigns.size > 0 && (
        <Stack gap={2}>
          {[...campaigns].map(([campaign, its]) => (
            <CampaignLinks
              key={campaign}
              campaign={campaign}
              pages={its}
              live={published !== null}
              documentId={documentId}
              type={type}
            />
          ))}
        </Stack>
      )}
      {type !== 'campaign' && (
        <PreviewElsewhere documentId={documentId} type={type} revision={revision} shown={pages} />
      )}
    </Card>
  )
}

function CampaignLinks(props: {
  campaign: string
  pages: readonly DocumentPage[]
  live: boolean
  documentId: string
  type: string
}) {
  const closed = props.pages.find(({closing}) => closing !== null)
  return (
    <Flex align="center" gap={2} wrap="wrap">
      {/* On phones the links go below the name, instead of squeezing it. */}
      <Box flex={1} style={{minWidth: '9rem'}}>
        <Stack gap={2}>
          <Text size={1} weight="medium">
            {props.campaign}
          </Text>
          {closed && (
            <Text size={1} muted>
              {closed.campaignState === undefined ? '' : `${closed.campaignState}. `}
              Besökarna får i stället{' '}
              <a href={closed.closing ?? ''} target="_blank" rel="noreferrer">
                en sida som säger att kampanjen är stängd
              </a>
              .
            </Text>
          )}
        </Stack>
      </Box>
      {props.pages.map((page) => {
        const {language, preview, live} = page
        return (
          <Flex key={preview} align="center" gap={1} wrap="wrap">
            {props.pages.length > 1 && (
              <Badge title={titleOf(languages, language)}>{language.toUpperCase()}</Badge>
            )}
            {isLocal && (
              <BesideButton documentId={props.documentId} type={props.type} preview={preview} />
            )}
            <Button
              as="a"
              href={preview}
              target="_blank"
              rel="noreferrer"
              icon={EyeOpenIcon}
              text="Förhandsvisa"
              mode="bleed"
              fontSize={1}
              padding={2}
            />
            {props.live && live !== null && (
              <Button
                as="a"
                href={live}
                target="_blank"
                rel="noreferrer"
                icon={LaunchIcon}
                text="Sidan"
                mode="bleed"
                fontSize={1}
                padding={2}
              />
            )}
            {isLocal && <ShareButton documentId={props.documentId} page={page} />}
          </Flex>
        )
      })}
    </Flex>
  )
}
