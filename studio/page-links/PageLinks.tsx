import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {LaunchIcon} from '@sanity/icons/Launch'
import {Badge, Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {
  getPublishedId,
  type InputProps,
  type ObjectInputProps,
  useEditState,
  useFormValue,
} from 'sanity'
import {documentPages, hasPage, languages, titleOf} from '../../schemas/index.ts'
import {StageLanguages} from '../inputs/index.ts'
import {HiddenReasons} from './HiddenReasons.tsx'
import {hiddenReasons} from './reasons.ts'
import {type DocumentPage, usePages} from './use-pages.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Above the form: the campaigns that show the document, each with links to its preview and its published page. */
function PageLinks(props: {documentId: string; type: string; pages: readonly DocumentPage[]}) {
  const {documentId, type, pages} = props
  const {published} = useEditState(documentId, type)
  // A campaign's menus, lists and notices are pages too; its front page represents them all. Embeds and print versions
  // of a document get no links here: one document has one link.
  const main = hasPage(type) ? documentPages[type].route : 'home'
  const shown = pages.filter(({route}) => route === main)
  const campaigns = Map.groupBy(shown, ({campaign}) => campaign)
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
            />
          ))}
        </Stack>
      )}
    </Card>
  )
}

function CampaignLinks(props: {campaign: string; pages: readonly DocumentPage[]; live: boolean}) {
  return (
    <Flex align="center" gap={2} wrap="wrap">
      <Box flex={1}>
        <Text size={1} weight="medium">
          {props.campaign}
        </Text>
      </Box>
      {props.pages.map(({language, preview, live}) => (
        <Flex key={preview} align="center" gap={1}>
          {props.pages.length > 1 && (
            <Badge title={titleOf(languages, language)}>{language.toUpperCase()}</Badge>
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
          {props.live && (
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
        </Flex>
      ))}
    </Flex>
  )
}

/** Whether one document of the type is one page, or a whole site. */
const leadsToPages = (type: string): boolean => type === 'campaign' || hasPage(type)

/** A document's form with links to its pages above it. */
function FormWithLinks({documentId, ...props}: ObjectInputProps & {documentId: string}) {
  const revision = useFormValue(['_rev'])
  const pages = usePages(documentId, typeof revision === 'string' ? revision : '')
  const stageLanguages = useMemo(() => new Set(pages?.map(({language}) => language)), [pages])
  return (
    <StageLanguages.Provider value={stageLanguages}>
      <Stack gap={5}>
        {pages && <PageLinks documentId={documentId} type={props.schemaType.name} pages={pages} />}
        {props.renderDefault(props)}
      </Stack>
    </StageLanguages.Provider>
  )
}

const isObjectInput = (props: InputProps): props is ObjectInputProps => 'members' in props

/** Adds the links above the form of every document that has pages. Other inputs are left unchanged. */
export function FormWithPageLinks(props: InputProps) {
  const id = useFormValue(['_id'])
  const hasLinks = props.id === 'root' && leadsToPages(props.schemaType.name)
  if (!hasLinks || typeof id !== 'string' || !isObjectInput(props))
    return props.renderDefault(props)
  return <FormWithLinks {...props} documentId={getPublishedId(id)} />
}
