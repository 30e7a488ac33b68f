import {slugifyInScript} from '../../schemas/addresses/index.ts'
import {type Localized, withTranslations} from '../i18n/index.ts'
import type {
  AmbassadorsQueryResult,
  OpportunitiesQueryResult,
  StoriesQueryResult,
} from '../types.generated.ts'
import type {Facets, Option} from './facets.ts'

type Person = NonNullable<AmbassadorsQueryResult>['items'][number]
type Story = NonNullable<StoriesQueryResult>['items'][number]
type Offer = NonNullable<OpportunitiesQueryResult>[number]

type Named = {slug: string | null; name: Option['name'] | null} | null

/** Documents as options, without those that have no address. */
const named = (documents: readonly Named[] | null): Option[] =>
  (documents ?? []).flatMap((document) =>
    document?.slug && document.name ? [{value: document.slug, name: document.name}] : [],
  )

/** Free texts as options; texts that give the same address are the same option. */
const written = (texts: readonly (string | null | undefined)[] | null): Option[] =>
  (texts ?? []).flatMap((text) => {
    const value = slugifyInScript(text ?? '')
    return text && value ? [{value, name: text.trim()}] : []
  })

/** Where somebody came from, as an option: one address in every language. */
const origin = (place: string | null | undefined, translations: Localized): Option[] =>
  written([place]).map(({value}) => ({
    value,
    name: withTranslations(place?.trim(), translations),
  }))

/** What visitors can filter ambassadors by. */
export const personFacets = (person: Pick<Person, FacetFields<Person>>): Facets => ({
  place: named(person.places),
  topic: named(person.topics),
  audience: named(person.audiences),
  from: origin(person.movedFrom, person.movedFromTranslations),
  language: written(person.spokenLanguages),
})

/** What visitors can filter stories by. Of those who moved from abroad, the country counts. */
export const storyFacets = (story: Pick<Story, FacetFields<Story>>): Facets => ({
  place: named(story.places),
  topic: named(story.topics),
  audience: named(story.audiences),
  drivkraft: (story.drivkrafter ?? []).map((value) => ({value})),
  from:
    story.from?.country && story.from.country !== 'SE'
      ? [{value: story.from.country.toLowerCase()}]
      : origin(story.from?.place, story.from?.placeTranslations),
  language: story.writtenIn.flatMap((value) => (value ? [{value}] : [])),
})

/** What visitors can filter what is on offer by. */
export const opportunityFacets = (offer: Pick<Offer, FacetFields<Offer>>): Facets => ({
  kind: offer.kind ? [{value: offer.kind}] : [],
  place: named(offer.places),
  topic: named(offer.topics),
  audience: named(offer.audiences),
  employment: offer.employmentType ? [{value: offer.employmentType}] : [],
  tenure: offer.tenure ? [{value: offer.tenure}] : [],
})

type FacetFields<Item> = Extract<
  keyof Item,
  | 'places'
  | 'topics'
  | 'audiences'
  | 'movedFrom'
  | 'movedFromTranslations'
  | 'spokenLanguages'
  | 'drivkrafter'
  | 'from'
  | 'writtenIn'
  | 'kind'
  | 'employmentType'
  | 'tenure'
>
