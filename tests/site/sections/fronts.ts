import {type HTMLElement, parse} from 'node-html-parser'
import {loadDocuments} from '../../../server/content/load.ts'
import {samplesFolder} from '../../../server/folders.ts'
import * as site from '../../../site/index.ts'
import {slug, string, text, to} from '../../../site/sections/example.ts'
import {ORIGIN, publishLake, type World} from '../world.ts'

type Fields = Record<string, unknown>

/** A document in the notation of `samples/`. */
interface Document extends Fields {
  _id: string
  _type: string
}

/** A front page to try: its sections, and what else its campaign says. */
export interface Front extends Fields {
  sections: readonly ({_type: string} & Fields)[]
}

export interface Fronts extends Pick<World, 'fetch' | 'close'> {
  /** The front page of a campaign, in its main language or another, as elements. */
  open(slug: string, language?: string): Promise<HTMLElement>
}

/** Templates that say something of their own here; other pages only have to be there, to be linked to. */
const rendered = new Set(['home', 'calendar'])
const all: readonly site.Route[] = site.routes
const routes = all.map(({makes: _, ...route}) =>
  rendered.has(route.name) ? route : {...route, template: 'feeds/robots.txt'},
)

const usual: readonly Document[] = [
  {_id: 'owner', _type: 'organisation', name: 'Kommunen', url: 'https://example.org/'},
  {_id: 'here', _type: 'place', name: 'Sörby', slug: slug('sorby'), kind: 'municipality'},
]

const campaign = (name: string, {sections, ...fields}: Front): Document => ({
  _id: `campaign-${name}`,
  _type: 'campaign',
  name,
  slug: slug(name),
  tagline: string('Nära'),
  description: text('Ett ställe att prova delar på.'),
  languages: ['sv'],
  place: to('here'),
  owner: to('owner'),
  theme: {_type: 'theme', family: 'kvarter'},
  ...fields,
  sections: sections.map((section, index) => ({_key: `section-${index}`, ...section})),
})

/**
 * Publishes front pages, one a campaign, through a lake, the publisher and the site's own templates.
 * A campaign's `_id` is `campaign-` and its name here; it lies in the place `here` and belongs to `owner`.
 */
export async function publishFronts(
  fronts: Readonly<Record<string, Front>>,
  documents: readonly Document[] = [],
): Promise<Fronts> {
  const campaigns = Object.entries(fronts).map(([name, front]) => campaign(name, front))
  const byId = new Map([...usual, ...documents, ...campaigns].map((one) => [one._id, one]))
  const content = [...byId.values()].map((fields) => ({
    _id: fields._id,
    _type: fields._type,
    fields,
  }))
  const world = await publishLake(
    (lake) =>
      loadDocuments(content, {lake, folder: samplesFolder, origin: ORIGIN, onProgress: () => {}}),
    {pages: {routes, campaignsQuery: site.campaignsQuery}},
  )
  const problems = world.publisher.problems.map(({report}) => report)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const {fetch, close} = world
  return {
    fetch,
    close,
    async open(name, language = '') {
      const answer = await fetch(`/${name}/${language && `${language}/`}`)
      return parse(await answer.text())
    },
  }
}

/** The stage of a campaign: these documents, in this order. */
export const onStage = (...ids: string[]) => ({
  selection: {handpicked: ids.map((id) => ({_key: id, ...to(id)}))},
})

/** What a reader reads in an element: soft hyphens say nothing, and one space is as good as many. */
export const textOf = (element: HTMLElement | null | undefined): string =>
  (element?.text ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()

/** What a reader reads in each element that a selector finds. */
export const textsOf = (element: HTMLElement, selector: string): string[] =>
  element.querySelectorAll(selector).map(textOf)
