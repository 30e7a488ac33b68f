import type {SectionType, SitePage} from '../../schemas/index.ts'
import {newKey} from '../workspace/random-ids.ts'

/** What a campaign is for: each purpose has a proposed front page. */
export interface Purpose {
  id: string
  title: string
  about: string
  /** The sections, from the top. All of them fill themselves from what the campaign chooses. */
  sections: readonly SectionType[]
  /** Buttons of the opening. */
  actions: readonly {label: {sv: string; en: string}; page: SitePage}[]
}

export const purposes = [
  {
    id: 'recruit',
    title: 'Rekrytera',
    about: 'Visar jobben, platsen i siffror och de som redan arbetar här.',
    sections: [
      'heroSection',
      'opportunitiesSection',
      'ambassadorsSection',
      'factStripSection',
      'storiesSection',
      'contactsSection',
    ],
    actions: [
      {label: {sv: 'Se möjligheterna', en: 'See what is open'}, page: 'opportunities'},
      {label: {sv: 'Prata med oss', en: 'Talk to us'}, page: 'contact'},
    ],
  },
  {
    id: 'welcome',
    title: 'Välkomna inflyttare',
    about: 'Berättelser från dem som har flyttat, vad som händer och vem man frågar.',
    sections: [
      'heroSection',
      'storiesSection',
      'driversAndObstaclesSection',
      'eventsSection',
      'mapSection',
      'contactsSection',
    ],
    actions: [
      {label: {sv: 'Läs berättelserna', en: 'Read the stories'}, page: 'stories'},
      {label: {sv: 'Fråga oss', en: 'Ask us'}, page: 'contact'},
    ],
  },
  {
    id: 'partners',
    title: 'Samla partner',
    about: 'Ambassadörer och partner, med sidor för arbetsgivare.',
    sections: [
      'heroSection',
      'ambassadorsSection',
      'partnersSection',
      'factStripSection',
      'contactsSection',
    ],
    actions: [
      {label: {sv: 'För arbetsgivare', en: 'For employers'}, page: 'employers'},
      {label: {sv: 'Möt ambassadörerna', en: 'Meet the ambassadors'}, page: 'ambassadors'},
    ],
  },
  {
    id: 'magazine',
    title: 'Ge ut ett magasin',
    about: 'Det senaste numret först, sedan människorna bakom.',
    sections: [
      'heroSection',
      'magazineTeaserSection',
      'storiesSection',
      'ambassadorsSection',
      'contactsSection',
    ],
    actions: [{label: {sv: 'Läs magasinet', en: 'Read the magazine'}, page: 'magazine'}],
  },
] as const satisfies readonly Purpose[]

type Fields = Readonly<Record<string, unknown>>

/** A section as content stores it. */
interface StoredSection extends Fields {
  _key: string
  _type: SectionType
}

const localized = (type: 'localizedString' | 'localizedText', value: unknown) =>
  typeof value === 'object' && value !== null ? {...value, _type: type} : {_type: type}

/** An empty section. */
export const newSection = (type: SectionType): StoredSection => ({_key: newKey(), _type: type})

/**
 * The front page that is proposed for a purpose, with the campaign's own words.
 * @param campaign its tagline and description are the opening's
 */
export function proposedSections(
  {sections, actions}: Purpose,
  {tagline, description}: Fields,
): StoredSection[] {
  const opening = {
    heading: localized('localizedString', tagline),
    lead: localized('localizedText', description),
    actions: actions.map(({label, page}) => ({
      _key: newKey(),
      _type: 'callToAction',
      label: {_type: 'localizedString', ...label},
      link: {_type: 'link', kind: 'page', page},
    })),
  }
  return sections.map((type) =>
    type === 'heroSection' ? {...newSection(type), ...opening} : newSection(type),
  )
}

const swedishOf = (text: unknown): unknown =>
  typeof text === 'object' && text !== null && 'sv' in text ? text.sv : undefined

/**
 * Keeps the opening in the campaign's own words: its heading and lead follow tagline and description until somebody
 * writes others there.
 * @param before the campaign
 * @param changed fields that change
 * @returns the fields that change, the sections included when they do
 */
export function withOpening(before: Fields, changed: Fields): Fields {
  const sections: unknown = changed.sections ?? before.sections
  if (!Array.isArray(sections) || !('tagline' in changed || 'description' in changed))
    return changed
  const follow = (own: unknown, name: 'tagline' | 'description') => {
    const follows = !swedishOf(own) || swedishOf(own) === swedishOf(before[name])
    const type = name === 'tagline' ? 'localizedString' : 'localizedText'
    return name in changed && follows ? localized(type, changed[name]) : own
  }
  const index = sections.findIndex((section) => section?._type === 'heroSection')
  if (index < 0) return changed
  const opening = sections[index]
  const followed = {
    ...opening,
    heading: follow(opening.heading, 'tagline'),
    lead: follow(opening.lead, 'description'),
  }
  return {...changed, sections: sections.with(index, followed)}
}
