import {type HTMLElement, parse} from 'node-html-parser'
import {embeddedSource, type VisitorFigures, withVisitorFigures} from '../../../publish/index.ts'
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

/** A front page to test: its sections, and other fields of its campaign. */
export interface Front extends Fields {
  sections: readonly ({_type: string} & Fields)[]
}

export interface Fronts extends Pick<World, 'fetch' | 'close'> {
  /** The front page of a campaign, in its main language or another, as elements. */
  open(slug: string, language?: string): Promise<HTMLElement>
}

/** Templates that are really rendered; other pages only need to exist, as link targets. */
const rendered = new Set(['home', 'calendar'])
const all: readonly site.Route[] = site.routes
const smallest = all.find(({name}) => name === 'robots')?.template ?? ''
const routes = all.map(({makes: _, ...route}) =>
  rendered.has(route.name) ? route : {...route, template: smallest},
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
  releasedLanguages: fields.languages ?? [],
  place: to('here'),
  owner: to('owner'),
  theme: {_type: 'theme', family: 'kvarter'},
  ...fields,
  sections: sections.map((section, index) => ({_key: `section-${index}`, ...section})),
})

/**
 * Publishes front pages, one per campaign, through a lake, the publisher and the site's own templates. A campaign's
 * `_id` is `campaign-` and its name here; its place is `here` and its owner `owner`.
 */
export async function publishFronts(
  fronts: Readonly<Record<string, Front>>,
  documents: readonly Document[] = [],
  /** Reports of problems that the content is meant to have. */
  expected = /^(?!)/,
  /** What visitors of a campaign have answered, by its name. */
  figures: (name: string) => VisitorFigures | null = () => null,
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
    {
      pages: {routes, campaignsQuery: site.campaignsQuery},
      sourceOf: async (lake) =>
        withVisitorFigures(embeddedSource(lake), {of: figures, subscribe: () => () => {}}),
    },
  )
  const problems = world.publisher.problems.map(({report}) => report)
  const unexpected = problems.filter((report) => !expected.test(report))
  if (unexpected.length > 0) throw new Error(unexpected.join('\n'))
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

/** Makes a campaign show these documents, in this order. */
export const onStage = (...ids: string[]) => ({
  selection: {handpicked: ids.map((id) => ({_key: id, ...to(id)}))},
})

/** The text that a reader perceives in an element: without soft hyphens, with whitespace collapsed. */
export const textOf = (element: HTMLElement | null | undefined): string =>
  (element?.text ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()

/** The same for each element that a selector matches. */
export const textsOf = (element: HTMLElement, selector: string): string[] =>
  element.querySelectorAll(selector).map(textOf)
