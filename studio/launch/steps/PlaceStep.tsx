import {Stack, Text} from '@sanity/ui'
import {isRecord, slugify} from '../../../schemas/index.ts'
import {Picker, TextQuestion} from '../Fields.tsx'
import {idOf, reference, swedish, withSwedish} from '../references.ts'
import {useChoices} from '../use-choices.ts'
import type {StepProps} from './step-props.ts'

/** What the campaign is called, and whose and about which place it is. */
export function PlaceStep({fields, change}: StepProps) {
  const places = useChoices('place')
  const organisations = useChoices('organisation')
  const {name, slug, tagline, description, place, owner} = fields
  const current = isRecord(slug) && typeof slug.current === 'string' ? slug.current : ''
  const follows = current === '' || current === slugify(String(name ?? ''))
  const rename = (text: string) =>
    change({
      name: text,
      ...(follows ? {slug: {_type: 'slug', current: slugify(text)}} : {}),
    })
  return (
    <Stack gap={5}>
      <TextQuestion title="Vad heter kampanjen?" value={name} onChange={rename} />
      <Stack gap={3}>
        <TextQuestion
          title="Webbplatsens adress"
          about="Små bokstäver a–z, siffror och bindestreck."
          value={current}
          onChange={(text) => change({slug: {_type: 'slug', current: text}})}
        />
        <Text size={1} muted>{`${location.origin}/${current || '…'}/`}</Text>
      </Stack>
      <TextQuestion
        title="Devis"
        about="En rad som står under namnet och överst på startsidan."
        value={swedish(tagline)}
        onChange={(text) => change({tagline: withSwedish('localizedString', tagline, text)})}
      />
      <TextQuestion
        title="Beskrivning"
        about="Två eller tre meningar: vad platsen erbjuder, och vem som är välkommen."
        rows={3}
        value={swedish(description)}
        onChange={(text) => change({description: withSwedish('localizedText', description, text)})}
      />
      <Picker
        title="Vilken plats handlar den om?"
        choices={places}
        chosen={[idOf(place)].filter(Boolean)}
        onChange={([id]) => change({place: reference(id)})}
        single
      />
      <Picker
        title="Vem äger kampanjen?"
        about="Står längst ned på alla sidor, och svarar för personuppgifterna."
        choices={organisations}
        chosen={[idOf(owner)].filter(Boolean)}
        onChange={([id]) => change({owner: reference(id)})}
        single
      />
    </Stack>
  )
}
