import {ArrowDownIcon} from '@sanity/icons/ArrowDown'
import {ArrowUpIcon} from '@sanity/icons/ArrowUp'
import {TrashIcon} from '@sanity/icons/Trash'
import {Button, Card, Flex, Grid, Stack, Text} from '@sanity/ui'
import {IntentLink} from 'sanity/router'
import {recordsIn, sectionNames, sectionTitle} from '../../../schemas/index.ts'
import {Question} from '../Fields.tsx'
import {newSection, type Purpose, proposedSections, purposes} from '../front-pages.ts'
import {SectionPicture} from './SectionPicture.tsx'
import type {StepProps} from './step-props.ts'

/** The sections of the front page: proposed for a purpose, added from pictures, moved and removed. */
export function FrontPageStep({id, fields, change}: StepProps) {
  const sections = recordsIn(fields.sections)
  const write = (changed: readonly object[]) => change({sections: changed})
  const move = (from: number, to: number) => {
    const moved = sections[from]
    if (moved) write(sections.toSpliced(from, 1).toSpliced(to, 0, moved))
  }
  const propose = (purpose: Purpose) => write(proposedSections(purpose, fields))
  return (
    <Stack gap={5}>
      <Question
        title="Börja med ett förslag"
        about="Ett förslag ersätter delarna här nedanför. De fyller sig själva med det som kampanjen visar."
      >
        <Grid gridTemplateColumns={[1, 2, 2, 4]} gap={3}>
          {purposes.map((purpose) => (
            <Card key={purpose.id} border radius={2} padding={3}>
              <Stack gap={3}>
                <Text size={1} weight="semibold">
                  {purpose.title}
                </Text>
                <Text size={1} muted>
                  {purpose.about}
                </Text>
                <Button
                  mode="ghost"
                  text="Använd förslaget"
                  aria-label={`Använd förslaget ${purpose.title}`}
                  onClick={() => propose(purpose)}
                />
              </Stack>
            </Card>
          ))}
        </Grid>
      </Question>
      <Question title="Startsidans delar, uppifrån och ned">
        {sections.length === 0 && (
          <Text size={1} muted>
            Inga delar ännu. Börja med ett förslag, eller lägg till dem en och en.
          </Text>
        )}
        <Stack as="ol" gap={2} style={{listStyle: 'none', margin: 0, padding: 0}}>
          {sections.map(({_key, _type}, index) => {
            const title = sectionTitle(String(_type))
            return (
              <Card as="li" key={String(_key)} border radius={2} padding={2}>
                <Flex align="center" gap={3} wrap="wrap">
                  <SectionPicture type={String(_type)} width={112} />
                  <Stack flex={1} gap={2}>
                    <Text size={1} weight="medium">
                      {title}
                    </Text>
                  </Stack>
                  <Flex gap={1}>
                    <Button
                      mode="bleed"
                      icon={ArrowUpIcon}
                      aria-label={`Flytta ${title} uppåt`}
                      disabled={index === 0}
                      onClick={() => move(index, index - 1)}
                    />
                    <Button
                      mode="bleed"
                      icon={ArrowDownIcon}
                      aria-label={`Flytta ${title} nedåt`}
                      disabled={index === sections.length - 1}
                      onClick={() => move(index, index + 1)}
                    />
                    <Button
                      mode="bleed"
                      icon={TrashIcon}
                      aria-label={`Ta bort ${title}`}
                      onClick={() => write(sections.toSpliced(index, 1))}
                    />
                  </Flex>
                </Flex>
              </Card>
            )
          })}
        </Stack>
      </Question>
      <Question title="Lägg till en del">
        <Grid gridTemplateColumns={[2, 2, 3, 4]} gap={3}>
          {sectionNames.map((type) => (
            <Button
              key={type}
              mode="ghost"
              padding={2}
              aria-label={`Lägg till ${sectionTitle(type)}`}
              onClick={() => write([...sections, newSection(type)])}
            >
              <Stack gap={3}>
                <SectionPicture type={type} width="100%" />
                <Text size={1}>{sectionTitle(type)}</Text>
              </Stack>
            </Button>
          ))}
        </Grid>
      </Question>
      <Text size={1} muted>
        Texter, bilder och urval i varje del skriver du{' '}
        <IntentLink intent="edit" params={{id, type: 'campaign', path: 'sections'}}>
          i kampanjens formulär
        </IntentLink>
        .
      </Text>
    </Stack>
  )
}
