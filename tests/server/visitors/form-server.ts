import {join} from 'node:path'
import {createClient} from '@sanity/client'
import pino from 'pino'
import {createMemberGate, openAccounts} from '../../../accounts/index.ts'
import {authenticateByToken, createLakeApp, type Lake} from '../../../lake/index.ts'
import type {MailQueue} from '../../../mail/index.ts'
import {hostedSource} from '../../../publish/index.ts'
import {publicRead} from '../../../schemas/index.ts'
import {accessTo} from '../../../server/access.ts'
import {createApp} from '../../../server/app.ts'
import {loadDocuments} from '../../../server/content/load.ts'
import {samplesFolder} from '../../../server/folders.ts'
import {listen} from '../../../server/listen.ts'
import {Correspondent} from '../../../server/visitors/correspondent.ts'
import type {VisitorsStore} from '../../../server/visitors/open.ts'
import * as site from '../../../site/index.ts'
import {keyed, slug, string, text, to} from '../../../site/sections/example.ts'
import {Figures, Visitors} from '../../../visitors/index.ts'
import {consent} from '../../site/sections/people.ts'
import {ORIGIN, publishLake} from '../../site/world.ts'

const HOSTED_TOKEN = 'a-token-of-sanity'

/** The key of such stores. */
export const VISITORS_KEY = Buffer.alloc(32, 7)

/** A store of visitors' messages in a folder, opened when it is needed. */
export function testVisitors(
  folder: string,
  clock: () => number = Date.now,
  maxBytes?: number,
): VisitorsStore {
  let opened: Visitors | undefined
  let figures: Figures | undefined
  const openFigures = () => {
    figures ??= new Figures(join(folder, 'figures.sqlite'), join(folder, 'counts'), clock)
    return figures
  }
  return {
    open() {
      opened ??= new Visitors({
        file: join(folder, 'visitors.sqlite'),
        key: VISITORS_KEY,
        clock,
        ...(maxBytes === undefined ? {} : {maxBytes}),
      })
      return opened
    },
    figures: openFigures,
    converted: (campaign, kind) => openFigures().convert(campaign, kind),
    clock,
    exists: () => true,
    close() {
      opened?.close()
      figures?.close()
    },
  }
}

const rendered = new Set([
  'form',
  'formThanks',
  'contact',
  'privacy',
  'home',
  'opportunity',
  'newsletter',
  'newsletterLetter',
])
const all: readonly site.Route[] = site.routes
/** Pages that these tests look at; others only need to exist. */
const routes = all.map(({makes: _, ...route}) =>
  rendered.has(route.name) ? route : {...route, template: 'feeds/robots.txt'},
)

const contact = (id: string, name: string) => ({
  _id: id,
  _type: 'contactPerson',
  name,
  role: string('Inflyttarlots'),
  email: `${id}@kommun.example`,
  spokenLanguages: ['svenska', 'العربية'],
  consent,
})

const campaign = (name: string, languages: string[]) => ({
  _id: `campaign-${name}`,
  _type: 'campaign',
  name,
  slug: slug(name),
  tagline: string('Nära'),
  description: text('Ett ställe.'),
  languages,
  releasedLanguages: languages,
  place: to('here'),
  owner: to('owner'),
  privacyContact: 'dataskydd@kommun.example',
  contacts: keyed([to('ida'), to('per')]),
  funders: keyed([to('fund')]),
  links: keyed([
    {_type: 'campaignLink', name: 'Mässan', word: 'mässan', to: '/kontakt/?a=1'},
    {_type: 'campaignLink', name: 'Utan mål', word: 'utan'},
  ]),
  selection: {_type: 'storySelection', handpicked: keyed([to('job')])},
  theme: {_type: 'theme', family: 'kvarter'},
  sections: [{_key: 'contacts', _type: 'contactsSection'}],
})

const form = (name: string, kind: string, fields: object = {}) => ({
  _id: `form-${name}-${kind}`,
  _type: 'form',
  kind,
  campaign: to(`campaign-${name}`),
  slug: slug(kind.toLowerCase()),
  basis: 'publicInterest',
  retentionDays: 60,
  decision: 'KS 2026/114',
  ...fields,
})

const documents = [
  {_id: 'owner', _type: 'organisation', name: 'Kommunen'},
  {_id: 'fund', _type: 'organisation', name: 'Europeiska socialfonden', kind: 'funder'},
  {
    _id: 'job',
    _type: 'opportunity',
    kind: 'job',
    title: string('Lärare'),
    slug: slug('larare'),
    url: 'https://jobb.example/1?ref=2',
    expiresAt: '2999-12-31',
    organisation: to('owner'),
    place: to('here'),
  },
  {_id: 'here', _type: 'place', name: 'Sörby', slug: slug('sorby'), kind: 'municipality'},
  {_id: 'topic-bo', _type: 'topic', name: {...string('Bostäder'), ar: 'السكن'}, slug: slug('bo')},
  contact('ida', 'Ida Ek'),
  contact('per', 'Per Alm'),
  campaign('kumla', ['sv', 'en', 'ar']),
  campaign('norsjo', ['sv']),
  {
    _id: 'meet',
    _type: 'event',
    title: {...string('Långbord'), ar: 'المائدة الطويلة'},
    slug: slug('langbord'),
    summary: text('Mat för nya och gamla.'),
    startsAt: '2999-06-12T16:00:00.000Z',
    endsAt: '2999-06-12T19:00:00.000Z',
    status: 'confirmed',
    venue: 'Bygdegården',
    places: 3,
    organisers: keyed([to('owner')]),
    place: to('here'),
  },
  {
    _id: 'past',
    _type: 'event',
    title: string('Förra året'),
    slug: slug('forra-aret'),
    summary: text('Var fint.'),
    startsAt: '2020-06-12T16:00:00.000Z',
    endsAt: '2020-06-12T19:00:00.000Z',
    status: 'confirmed',
    organisers: keyed([to('owner')]),
    place: to('here'),
  },
  form('kumla', 'signUp', {event: to('meet'), servesFood: true, retentionDays: 14}),
  form('norsjo', 'signUp', {event: to('past')}),
  {
    _id: 'news-may',
    _type: 'newsletter',
    campaign: to('campaign-kumla'),
    subject: {...string('Maj i Kumla'), ar: 'أيار في كوملا'},
    slug: slug('maj'),
    intro: text('Tre saker att veta.'),
    items: keyed([to('job')]),
  },
  {
    _id: 'news-norsjo',
    _type: 'newsletter',
    campaign: to('campaign-norsjo'),
    subject: string('Nytt i Norsjö'),
    slug: slug('nytt'),
  },
  form('kumla', 'subscribe', {topics: keyed([to('topic-bo')])}),
  form('kumla', 'ask', {topics: keyed([to('topic-bo')])}),
  form('kumla', 'ambassador'),
  form('kumla', 'recommend'),
  form('norsjo', 'ask'),
  {
    ...form('kumla', 'own', {
      title: string('Varför här?'),
      purpose: text('För att veta vad som lockar.'),
      countsAnswers: true,
      fields: keyed([
        {
          _type: 'formField',
          name: 'drog',
          type: 'choice',
          label: string('Vad drog mest?'),
          required: true,
          options: [
            {_key: 'jobb', _type: 'formOption', label: string('Jobbet')},
            {_key: 'sjo', _type: 'formOption', label: string('Sjön')},
            {_key: 'hus', _type: 'formOption', label: string('Huset')},
          ],
        },
        {
          _type: 'formField',
          name: 'hinder',
          type: 'choices',
          label: string('Vad stod i vägen?'),
          options: [
            {_key: 'lan', _type: 'formOption', label: string('Bolånet')},
            {_key: 'van', _type: 'formOption', label: string('Vännerna')},
          ],
        },
        {_type: 'formField', name: 'mer', type: 'longText', label: string('Något mer?')},
      ]),
    }),
    _id: 'form-kumla-survey',
    slug: slug('enkat'),
  },
  form('kumla', 'own', {
    title: string('Enkät'),
    purpose: text('För att veta vad ni tycker.'),
    fields: keyed([
      {
        _type: 'formField',
        name: 'barn',
        type: 'number',
        label: string('Antal barn'),
        min: 0,
        max: 20,
      },
      {
        _type: 'formField',
        name: 'vill',
        type: 'choices',
        label: string('Vad lockar?'),
        options: keyed([
          {_type: 'formOption', label: string('Naturen')},
          {_type: 'formOption', label: string('Jobbet')},
        ]),
      },
    ]),
  }),
]

/** Loads two campaigns that have forms. @param domain of the first; default: none */
export const loadFormCampaigns = (lake: Lake, domain?: string): Promise<unknown> =>
  loadDocuments(
    documents.map((fields) => ({
      _id: fields._id,
      _type: fields._type,
      fields: fields._id === 'campaign-kumla' && domain ? {...fields, domain} : fields,
    })),
    {lake, folder: samplesFolder, origin: ORIGIN, onProgress: () => {}},
  )

/** The whole server with two campaigns that have forms, and a clock that tests set. */
export async function startFormServer({
  mail,
  maxBytes,
  isHosted = false,
  domain,
  membersAt,
}: {
  mail?: MailQueue
  maxBytes?: number
  /** Content is read over HTTP, as from Sanity, and nobody signs in here. */
  isHosted?: boolean
  /** Of the campaign `kumla`. */
  domain?: string
  /** Scheme and host of an API of Sanity's that knows who holds a role in the project. */
  membersAt?: string
} = {}) {
  const sanity: {close?(): Promise<void>} = {}
  const hostedAt = async (lake: Lake) => {
    const api = createLakeApp(lake, {authenticate: authenticateByToken(HOSTED_TOKEN)})
    const listener = await listen('127.0.0.1', 0, (request) => api.fetch(request))
    sanity.close = () => listener.close()
    return hostedSource({
      client: createClient({
        projectId: 'local',
        dataset: 'production',
        apiHost: listener.origin,
        useProjectHostname: false,
        useCdn: false,
        apiVersion: '2025-02-19',
        token: HOSTED_TOKEN,
      }),
      publicRead,
    })
  }
  const clock = {now: Date.now()}
  const world = await publishLake((lake) => loadFormCampaigns(lake, domain), {
    pages: {routes, campaignsQuery: site.campaignsQuery, redirectsQuery: site.redirectsQuery},
    ...(isHosted ? {sourceOf: hostedAt} : {}),
  })
  const problems = world.publisher.problems.map(({report}) => report)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const folder = world.lake.folder
  const accounts = openAccounts({
    file: join(folder, 'accounts.sqlite'),
    administratorToken: 'the-administrators-own-token',
  })
  const visitors = testVisitors(folder, () => clock.now, maxBytes)
  const logged: object[] = []
  const logger = pino(
    {level: 'error'},
    {write: (line: string) => void logged.push(JSON.parse(line))},
  )
  const origin = 'https://hemvist.example'
  const correspondent = new Correspondent({visitors, source: world.source, logger, mail, origin})
  const members =
    membersAt === undefined
      ? undefined
      : createMemberGate({
          projectId: 'local',
          apiHost: membersAt,
          installation: folder,
          visitOf: () => ({origin: listener.origin, address: '127.0.0.1'}),
          clock: () => clock.now,
        })
  const app = createApp({
    correspondent,
    members,
    embedded: isHosted
      ? undefined
      : {lake: world.lake, access: accessTo(accounts, world.lake, undefined)},
    publisher: world.publisher,
    visitors,
    source: world.source,
    logger,
    mail,
    origin,
    studio: folder,
  })
  const listener = await listen('127.0.0.1', 0, (request, env) => app.fetch(request, env))
  return {
    ...world,
    origin: listener.origin,
    /** Answers a request that is not sent. */
    answer: (request: Request) => app.fetch(request),
    accounts,
    visitors,
    clock,
    logged,
    correspondent,
    async close() {
      await listener.close()
      visitors.close()
      accounts.close()
      await world.close()
      await sanity.close?.()
    },
  }
}

export type FormServer = Awaited<ReturnType<typeof startFormServer>>
