import {Box, Button, Card, Grid, Stack, Text} from '@sanity/ui'
import {useCallback} from 'react'
import {useClient} from 'sanity'
import {isRecord} from '../../../schemas/index.ts'
import {count, useAnswer} from '../../desk/index.ts'
import {API_VERSION} from '../../workspace/api-version.ts'
import {type ChosenPerson, chosenCounts, chosenPeople} from '../chosen-people.ts'
import {Picker, Question} from '../Fields.tsx'
import {idOf, idsOf, references} from '../references.ts'
import {useChoices} from '../use-choices.ts'
import type {StepProps} from './step-props.ts'

const FACE = 88

function Face({person, onExclude}: {person: ChosenPerson; onExclude: () => void}) {
  const {title, picture, hindrance} = person
  return (
    <Card as="li" border radius={2} padding={3} tone={hindrance ? 'caution' : 'default'}>
      <Stack gap={3}>
        <Box style={{height: FACE}}>
          {picture ? (
            <img
              src={`${picture}?w=${2 * FACE}&h=${2 * FACE}&fit=crop`}
              alt=""
              width={FACE}
              height={FACE}
              // Drawings are not cropped by the server.
              style={{width: FACE, height: FACE, borderRadius: '50%', objectFit: 'cover'}}
            />
          ) : (
            <div
              style={{
                width: FACE,
                height: FACE,
                borderRadius: '50%',
                background: 'var(--card-muted-bg-color)',
              }}
            />
          )}
        </Box>
        <Text size={1} weight="medium" style={{overflowWrap: 'anywhere'}}>
          {title}
        </Text>
        {hindrance && (
          <Text size={1} muted>
            {`Visas inte: ${hindrance.toLowerCase()}`}
          </Text>
        )}
        <Button
          mode="bleed"
          fontSize={1}
          padding={2}
          text="Visa aldrig"
          aria-label={`Visa aldrig ${title}`}
          onClick={onExclude}
        />
      </Stack>
    </Card>
  )
}

/** What the campaign shows, by rule and by hand: the faces and numbers at once. */
export function StoriesStep({id, fields, change, stored, revision}: StepProps) {
  const client = useClient({apiVersion: API_VERSION})
  const places = useChoices('place')
  const topics = useChoices('topic')
  const audiences = useChoices('audience')
  const people = useChoices('ambassador', 'inflyttareStory')
  const selection = isRecord(fields.selection) ? fields.selection : {}
  const rule = isRecord(selection.rule) ? selection.rule : {}
  const write = (changed: object) =>
    change({selection: {_type: 'storySelection', ...selection, ...changed}})
  const writeRule = (changed: object) => write({rule: {...rule, ...changed}})
  const excluded = idsOf(selection.excluded)

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the draft is stored
  const read = useCallback(
    async (signal: AbortSignal) => {
      const [shown, others] = await Promise.all([
        chosenPeople(client, id, new Date(), signal),
        chosenCounts(client, id, signal),
      ])
      return {shown, others}
    },
    [client, id, revision],
  )
  const {value, error} = useAnswer(read)
  const exclude = (person: string) => {
    write({
      excluded: references([...excluded, person]).map((one) => ({...one, _weak: true})),
      handpicked: references(idsOf(selection.handpicked).filter((other) => other !== person)),
    })
    void stored()
  }
  const place = idOf(fields.place)
  const hasRule = ['places', 'topics', 'audiences'].some((name) => idsOf(rule[name]).length > 0)
  return (
    <Stack gap={5}>
      <Question
        title="Efter regel"
        about="Allt som stämmer med varje ifylld rad kommer med av sig själv, också det som skrivs senare."
      >
        {place !== '' && !hasRule && (
          <Box>
            <Button
              mode="ghost"
              text="Ta med allt från kampanjens plats"
              onClick={() => writeRule({places: references([place])})}
            />
          </Box>
        )}
        <Stack gap={4} paddingTop={2}>
          <Picker
            title="Platser"
            about="Även orter och kommuner som ligger i dem."
            choices={places}
            chosen={idsOf(rule.places)}
            onChange={(ids) => writeRule({places: references(ids)})}
          />
          <Picker
            title="Ämnen"
            choices={topics}
            chosen={idsOf(rule.topics)}
            onChange={(ids) => writeRule({topics: references(ids)})}
          />
          <Picker
            title="Målgrupper"
            choices={audiences}
            chosen={idsOf(rule.audiences)}
            onChange={(ids) => writeRule({audiences: references(ids)})}
          />
        </Stack>
      </Question>
      <Picker
        title="För hand"
        about="Kommer alltid med, och först, i den här ordningen."
        choices={people}
        chosen={idsOf(selection.handpicked)}
        onChange={(ids) => write({handpicked: references(ids)})}
      />
      {excluded.length > 0 && (
        <Picker
          title="Aldrig med"
          choices={people}
          chosen={excluded}
          onChange={(ids) =>
            write({excluded: references(ids).map((one) => ({...one, _weak: true}))})
          }
        />
      )}
      <Stack gap={3} data-testid="chosen-people">
        <div role="status">
          <Text as="h2" size={1} weight="semibold">
            {value
              ? `${count(value.shown.length, 'person', 'personer')} är med`
              : error === undefined
                ? 'Räknar …'
                : 'Det gick inte att räkna just nu. Vi försöker igen om en minut.'}
          </Text>
        </div>
        {value && (
          <Text size={1} muted>
            {[
              count(value.others.opportunity, 'möjlighet', 'möjligheter'),
              count(value.others.event, 'evenemang', 'evenemang'),
              count(value.others.guide, 'guide', 'guider'),
              count(value.others.article, 'artikel', 'artiklar'),
            ].join(' · ')}
          </Text>
        )}
        <Grid
          as="ul"
          gridTemplateColumns={[2, 3, 4, 5]}
          gap={3}
          style={{listStyle: 'none', margin: 0, padding: 0}}
        >
          {value?.shown.map((person) => (
            <Face key={person.id} person={person} onExclude={() => exclude(person.id)} />
          ))}
        </Grid>
      </Stack>
    </Stack>
  )
}
