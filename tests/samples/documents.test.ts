import {readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import {dirname, join} from 'node:path'
import type {SanityDocument} from '@sanity/types'
import {evaluate, parse} from 'groq-js'
import {createMockAuthStore, createWorkspaceFromConfig, validateDocument} from 'sanity'
import {createClient, type SanityClient} from 'studio-client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  BELONGING_TYPES,
  consentIsValid,
  languages,
  opportunityKinds,
  schemaTypes,
} from '../../schemas/index.ts'
import {
  arraysIn,
  fileExists,
  imagesOf,
  objectsIn,
  readSamples,
  type Sample,
  samplesFolder,
} from './samples.ts'

/** Timeout in milliseconds for tests that query the lake about every document on a busy machine. */
const LONG = 300_000

const samples = readSamples()
const documents = samples.map(({document}) => document)
const ids = new Set(documents.map(({_id}) => _id))

/** Faults by file: `check` returns the faults of one sample. */
const faults = (check: (sample: Sample) => unknown[]): string[] =>
  samples.flatMap((sample) => check(sample).map((fault) => `${sample.file}: ${String(fault)}`))

/** The texts of a document in one language. */
const textsIn = (document: unknown, language: string): string[] =>
  objectsIn(document).flatMap(({[language]: text}) =>
    typeof text === 'string'
      ? [text]
      : objectsIn(text ?? null).flatMap(({text: span}) => (typeof span === 'string' ? [span] : [])),
  )

/** A document has a text that is not written in a language. */
const lacks = (document: unknown, language: string): boolean =>
  objectsIn(document).some(
    ({_type, ...text}) => String(_type).startsWith('localized') && !text[language],
  )

test('every document belongs to the campaign whose folder it is in', () => {
  const campaigns = new Map(
    samples
      .filter(({document}) => document._type === 'campaign')
      .map(({file, document}) => [dirname(file), document._id]),
  )
  const belongs = (type: string) => BELONGING_TYPES.some((known) => known === type)
  expect(
    faults(({file, document: {_type, belongsTo}}) => {
      const owners = Array.isArray(belongsTo) ? belongsTo.map(({_ref}) => _ref) : []
      const home = campaigns.get(dirname(file))
      return belongs(_type) && !(home && owners.includes(home)) ? [`belongs to ${owners}`] : []
    }),
  ).toEqual([])
})

describe('the rules of the Studio', () => {
  let server: Server
  let client: SanityClient

  /** Answers the queries of validation rules (is this slug taken?) with GROQ over the samples themselves. */
  const answer = async (url: string): Promise<string> => {
    const {searchParams} = new URL(url, 'http://localhost')
    const params = Object.fromEntries(
      [...searchParams]
        .filter(([name]) => name.startsWith('$'))
        .map(([name, value]) => [name.slice(1), JSON.parse(value)]),
    )
    const tree = parse(searchParams.get('query') ?? '', {params})
    const value = await evaluate(tree, {dataset: documents, params})
    return JSON.stringify({result: await value.get(), ms: 0})
  }

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const asked = request.url?.includes('/data/query/') ? await answer(request.url) : undefined
      response.writeHead(asked === undefined ? 404 : 200, {'content-type': 'application/json'})
      response.end(asked ?? '{}')
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    client = createClient({
      projectId: 'local',
      dataset: 'production',
      apiVersion: '2025-02-19',
      apiHost: `http://127.0.0.1:${port}`,
      useProjectHostname: false,
      useCdn: false,
    })
  })

  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })

  const remarksOn = async (documents: readonly SanityDocument[]): Promise<string[]> => {
    const workspace = await createWorkspaceFromConfig({
      name: 'samples',
      projectId: 'local',
      dataset: 'production',
      schema: {types: schemaTypes},
      auth: createMockAuthStore({client, currentUser: null}),
    })
    const markers = await Promise.all(
      documents.map(async (document) => {
        const found = await validateDocument({
          document,
          workspace,
          environment: 'cli',
          getClient: ({apiVersion}) => client.withConfig({apiVersion}),
          getDocumentExists: async ({id}) => ids.has(id) || id.startsWith('image-'),
        })
        return found.map(({path, message}) => `${document._id} ${path.join('.')}: ${message}`)
      }),
    )
    return markers.flat()
  }

  test('find no problem in any sample', {timeout: LONG}, async () => {
    expect(await remarksOn(documents)).toEqual([])
  })

  test('find what is missing or dangling', async () => {
    const [ambassador] = documents.filter(({_type}) => _type === 'ambassador')
    if (!ambassador) throw new Error('There is no ambassador among the samples')
    const broken = {...ambassador, quote: {}, consent: undefined, place: {_ref: 'place-nowhere'}}
    const remarks = await remarksOn([broken])
    for (const field of ['quote', 'consent', 'place']) {
      expect(remarks.join('\n')).toContain(`${ambassador._id} ${field}`)
    }
  })
})

test('every referenced image exists', () => {
  expect(faults((sample) => imagesOf(sample).filter((file) => !fileExists(file)))).toEqual([])
})

test('every reference leads to a sample', () => {
  const lost = faults(({document}) =>
    objectsIn(document).flatMap(({_ref}) =>
      typeof _ref === 'string' && !ids.has(_ref) && !_ref.startsWith('image-') ? [_ref] : [],
    ),
  )
  expect(lost).toEqual([])
})

test('objects in arrays have unique keys', () => {
  const unkeyed = faults(({document}) =>
    arraysIn(document).filter((items) => {
      const keys = items
        .filter((item) => typeof item === 'object' && item !== null)
        .map((item) => objectsIn(item)[0]?._key)
      return new Set(keys).size < keys.length || keys.some((key) => typeof key !== 'string')
    }),
  )
  expect(unkeyed).toEqual([])
})

test('ids are unique, and slugs within their type; those of forms within their campaign', () => {
  expect(ids.size).toBe(documents.length)
  const slugs = documents
    .filter(({slug}) => slug)
    .map(({_type, slug, campaign}) =>
      JSON.stringify([_type, slug, _type === 'form' ? campaign : undefined]),
    )
  expect(new Set(slugs).size).toBe(slugs.length)
})

test('Swedish typography is correct: ” quotes, – dashes, composed å, ä and ö', () => {
  const misset =
    /["“]|(?:^|\s)'|\s-\s|\.\.\.|\s{2}|\s[,.!?;]|[aeo][\u0301\u0308\u030a]|\ufffd|[ÃÂ][\u0080-\u00bf]/
  expect(
    faults(({document}) => textsIn(document, 'sv').filter((text) => misset.test(text))),
  ).toEqual([])
  expect(documents.flatMap((document) => textsIn(document, 'sv')).join('')).toMatch(/å.*ä.*ö/s)
})

test('people are fictional, say so, and may be shown', () => {
  const wrong = faults(({document}) => {
    const {consent, isSample} = document
    if (consent === undefined) return []
    const [right] = objectsIn(consent)
    const valid = consentIsValid(JSON.parse(JSON.stringify(consent)), new Date('2026-11-01'))
    return right?.basis === 'fictional' && isSample === true && valid
      ? []
      : [JSON.stringify(consent)]
  })
  expect(wrong).toEqual([])
})

/** PTS keeps these numbers for films and books (https://pts.se, “Telefonnummer för användning i böcker och filmer m.m.”). */
const FICTITIOUS = /^070-174 06 (?:0[5-9]|[1-9]\d)$/

test('no e-mail address or telephone number could be a real person’s', () => {
  const real = faults(({raw}) => [
    ...[...raw.matchAll(/[\w.-]+@[\w.-]+/g)]
      .map(([address]) => address)
      .filter((address) => !address.endsWith('.example') && !address.startsWith('image@')),
    ...[...raw.matchAll(/(?:"phone": "|tel:)([^"]*)/g)]
      .map(([, number = '']) => number)
      .filter((number) => !FICTITIOUS.test(number)),
  ])
  expect(real).toEqual([])
})

test('a campaign is written in every language that it lists', () => {
  const known = languages.map(({value}) => value)
  const gaps = faults(({document}) => {
    const listed = document.languages
    if (document._type !== 'campaign' || !Array.isArray(listed)) return []
    return known.filter((language) => listed.includes(language) && lacks(document, language))
  })
  expect(gaps).toEqual([])
})

const refsIn = (value: unknown): string[] =>
  objectsIn(value ?? null).flatMap(({_ref}) => (typeof _ref === 'string' ? [_ref] : []))

/** The documents that a campaign shows: by place, by hand, and in its magazine. */
const stageOf = (campaign: SanityDocument): SanityDocument[] => {
  const [selection = {}] = objectsIn(campaign.selection ?? {})
  const [rule = {}] = objectsIn(selection.rule ?? {})
  const roots = refsIn(rule.places)
  const picked = refsIn(selection.handpicked)
  const inside = (id: string): boolean =>
    roots.includes(id) ||
    documents.some(({_id, parent}) => _id === id && refsIn(parent).some(inside))
  const placed = ['ambassador', 'inflyttareStory', 'opportunity', 'event', 'guide']
  const shown = documents.filter(
    ({_id, _type, place, movedTo, campaign: publisher}) =>
      picked.includes(_id) ||
      (placed.includes(_type) && refsIn([place, movedTo]).some(inside)) ||
      (_type === 'magazineIssue' && refsIn(publisher).includes(campaign._id)),
  )
  const named = refsIn([campaign, shown])
  const beside = ['article', 'contactPerson', 'guide', 'organisation', 'place', 'topic', 'audience']
  const others = documents.filter(({_id, _type}) => beside.includes(_type) && named.includes(_id))
  return [...new Set([...shown, ...others])]
}

test('everything that a campaign shows is written in its languages, but for one story that shows what happens otherwise', () => {
  const known = languages.map(({value}) => value)
  const gaps = documents
    .filter(({_type}) => _type === 'campaign')
    .flatMap((campaign) =>
      stageOf(campaign).flatMap((document) =>
        known
          .filter(
            (language) =>
              Array.isArray(campaign.languages) && campaign.languages.includes(language),
          )
          .filter((language) => lacks(document, language))
          .map((language) => `${campaign._id} ${language} ${document._id}`),
      ),
    )
  expect(gaps).toEqual(['campaign-vi-flytt-in en story-tre-vanner-och-ett-fiskrokeri'])
})

test('who stands behind a campaign is named once, and is not the campaign itself', () => {
  const nameOf = (id: string) => documents.find(({_id}) => _id === id)?.name
  const wrong = documents
    .filter(({_type}) => _type === 'campaign')
    .flatMap(({name, owner, partners, funders}) => {
      const behind = [owner, partners, funders].flatMap(refsIn).map(nameOf)
      return behind.filter((who, index) => who === name || behind.indexOf(who) !== index)
    })
  expect(wrong).toEqual([])
})

test('no quotation repeats what a card on the same page says', () => {
  const repeated = documents
    .filter(({_type}) => _type === 'campaign')
    .flatMap((campaign) => {
      const parts = objectsIn(campaign)
      const hasCards = parts.some(({_type}) => _type === 'ambassadorsSection')
      return parts
        .filter(({_type, quote}) => _type === 'quotationSection' && quote === undefined)
        .flatMap(({person}) => refsIn(person))
        .filter((id) => hasCards && id.startsWith('ambassador-'))
        .map((id) => `${campaign._id}: ${id}`)
    })
  expect(repeated).toEqual([])
})

const picturesIn = (value: unknown): string[] =>
  JSON.stringify(value ?? null).match(/image-images\/[\w-]+\.svg/g) ?? []

test('a picture tells one story: articles, stories and portraits never share one on a campaign’s pages', () => {
  const shared = documents
    .filter(({_type}) => _type === 'campaign')
    .flatMap((campaign) => {
      const own = stageOf(campaign).filter(({_type}) =>
        ['ambassador', 'inflyttareStory', 'article', 'opportunity', 'event'].includes(_type),
      )
      const leads = own.map(({_id, image, portrait}) => ({
        _id,
        files: picturesIn(image ?? portrait),
      }))
      const [hero = {}] = objectsIn(campaign.sections ?? []).filter(
        ({_type}) => _type === 'heroSection',
      )
      const all = [{_id: `${campaign._id} hero`, files: picturesIn(hero)}, ...leads]
      return all.flatMap(({_id, files}, index) =>
        all
          .slice(index + 1)
          .filter((other) => other.files.some((file) => files.includes(file)))
          .map((other) => `${campaign._id}: ${_id} = ${other._id}`),
      )
    })
  expect(shared).toEqual([])
})

test('stories and articles open with a scene, never with a portrait that a wide frame would cut', () => {
  const isUpright = (picture: string): boolean => {
    const file = join(samplesFolder, picture.replace('image-', ''))
    const [, width = 0, height = 0] =
      /width="(\d+)" height="(\d+)"/.exec(readFileSync(file, 'utf8')) ?? []
    return Number(height) > Number(width)
  }
  expect(
    faults(({document: {_type, image}}) =>
      _type === 'inflyttareStory' || _type === 'article' ? picturesIn(image).filter(isUpright) : [],
    ),
  ).toEqual([])
})

test('nothing but the foot of a page says that it is an example', () => {
  const said =
    /exempelannons|exempel på evenemang|sample (advert|event)|beispielanzeige|voorbeeldadv/i
  const languagesOfSite = languages.map(({value}) => value)
  expect(
    faults(({document}) =>
      languagesOfSite.flatMap((language) =>
        textsIn(document, language).filter((text) => said.test(text)),
      ),
    ),
  ).toEqual([])
  expect(
    documents.filter(({_type, isSample}) => _type === 'campaign' && isSample !== true),
  ).toEqual([])
})

test('a campaign shows at least four people and four stories', () => {
  const thin = documents
    .filter(({_type}) => _type === 'campaign')
    .flatMap((campaign) => {
      const shown = stageOf(campaign)
      return ['ambassador', 'inflyttareStory']
        .filter((type) => shown.filter(({_type}) => _type === type).length < 4)
        .map((type) => `${campaign._id} ${type}`)
    })
  expect(thin).toEqual([])
})

test('whoever one is to ask has a face, a telephone, hours and languages', () => {
  const lacking = faults(({document}) =>
    document._type === 'contactPerson'
      ? ['portrait', 'phone', 'hours', 'spokenLanguages', 'email'].filter((name) => !document[name])
      : [],
  )
  expect(lacking).toEqual([])
})

test('what is on offer says whom to ask, what it costs or pays, and more than a line', () => {
  const lacking = faults(({document}) => {
    if (document._type !== 'opportunity' || String(document.expiresAt) < '2026-11-01') return []
    const amount =
      document.kind === 'job' ? ['salary'] : document.kind === 'education' ? [] : ['price']
    return ['contact', 'body', ...amount].filter((name) => !document[name])
  })
  expect(lacking).toEqual([])
})

test('readers are spoken to in one way in each language', () => {
  const other: Readonly<Record<string, RegExp>> = {
    nl: /(?<!\p{L})(?:u|uw)(?!\p{L})/iu,
    de: /(?<!\p{L})(?:du|dich|dir|dein\p{L}*)(?!\p{L})/iu,
  }
  const mixed = Object.entries(other).flatMap(([language, pattern]) =>
    documents.flatMap((document) =>
      textsIn(document, language)
        .filter((text) => pattern.test(text.replace(/[„‘“][^“’”]*[“’”]/g, '')))
        .map((text) => `${document._id} ${language}: ${text}`),
    ),
  )
  expect(mixed).toEqual([])
})

test('together they cover the features of the content model', () => {
  const count = (type: string) => documents.filter(({_type}) => _type === type).length
  expect(count('campaign')).toBe(10)
  expect(count('ambassador')).toBeGreaterThanOrEqual(20)
  expect(count('inflyttareStory')).toBeGreaterThanOrEqual(8)
  expect(count('magazineIssue')).toBeGreaterThanOrEqual(2)
  expect(count('guide')).toBeGreaterThanOrEqual(3)

  const sections = schemaTypes.map(({name}) => name).filter((name) => name.endsWith('Section'))
  expect(sections.length).toBeGreaterThan(15)
  const fronts = documents.filter(({_type}) => _type === 'campaign').map(objectsIn)
  const stages = (name: string) =>
    fronts.filter((objects) => objects.some(({_type}) => _type === name)).length
  // No campaign has a film of its own yet, and somebody else's would be a placeholder.
  expect(sections.filter((name) => stages(name) < 3)).toEqual(['videoSection'])

  const kinds = new Set(documents.map(({kind}) => kind))
  expect(opportunityKinds.filter(({value}) => !kinds.has(value))).toEqual([])

  const spoken = new Set(
    documents.flatMap(({_type, languages}) => (_type === 'campaign' ? languages : [])),
  )
  expect([...spoken].sort()).toEqual(['ar', 'de', 'en', 'fi', 'nl', 'sv', 'uk'])
})
