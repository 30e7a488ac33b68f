import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {buildSite, type Publisher, startPublisher} from '../../../publish/index.ts'
import {AddressBook, type CampaignAddress} from '../../../publish/store/addresses.ts'
import {campaign, makeWorld, story, tree, type World} from '../helpers/world.ts'

describe('former addresses of campaigns', () => {
  const address = fc.constantFrom('a', 'b', 'c', 'd')
  const step = fc.record({
    id: fc.constantFrom('one', 'two', 'three'),
    slug: fc.option(address, {nil: undefined}),
    domain: fc.option(address, {nil: undefined}),
  })

  test('redirect to the campaign that had them last, in one step, and never away from a current one', () => {
    fc.assert(
      fc.property(fc.array(step, {maxLength: 20}), (steps) => {
        const book = new AddressBook(':memory:')
        const campaigns = new Map<string, CampaignAddress>()
        const holders = {slug: new Map<string, string>(), domain: new Map<string, string>()}
        for (const {id, slug, domain} of steps) {
          const others = [...campaigns.values()].filter(({_id}) => _id !== id)
          const isTaken = others.some((other) => other.slug === slug)
          const isHostTaken = domain !== undefined && others.some((one) => one.domain === domain)
          if (slug === undefined) campaigns.delete(id)
          else if (!isTaken && !isHostTaken) campaigns.set(id, {_id: id, slug, domain})
          book.noteCampaigns(campaigns.values())
          for (const one of campaigns.values()) {
            holders.slug.set(one.slug, one._id)
            if (one.domain) holders.domain.set(one.domain, one._id)
          }
        }
        const expected = (['domain', 'slug'] as const).flatMap((kind) =>
          [...holders[kind]].sort().flatMap(([name, id]) => {
            const holder = campaigns.get(id)
            const isLive = [...campaigns.values()].some((one) => one[kind] === name)
            return holder && !isLive ? [{[kind]: name, to: holder.slug}] : []
          }),
        )
        expect(book.formerCampaigns(campaigns.values())).toEqual(expected)
        book.close()
      }),
    )
  })
})

describe('a renamed campaign', () => {
  let world: World
  let publisher: Publisher

  const get = async (url: string, host = 'localhost') => {
    const response = await publisher.fetch(new Request(`http://${host}${url}`, {headers: {host}}))
    return [response?.status, response?.headers.get('location') ?? '']
  }
  const change = async (...mutations: Parameters<World['mutate']>) => {
    await world.mutate(...mutations)
    await publisher.settled()
  }
  const rename = (id: string, slug: string) => change({patch: {id, set: {slug: {current: slug}}}})

  beforeEach(async () => {
    world = await makeWorld()
    await world.mutate(
      {create: campaign('kumla', {languages: ['sv'], domain: 'kumla.example'})},
      {create: campaign('vi', {languages: ['sv']})},
      {create: story('anna', 'vi', {slug: {current: 'åsa'}})},
    )
    publisher = await startPublisher(world.options)
    await publisher.settled()
  })

  afterEach(async () => {
    await publisher.close()
    await world.close()
  })

  test('redirects old addresses to their pages, in one step', async () => {
    await rename('vi', 'vi-flyttar')
    await change({patch: {id: 'anna', set: {slug: {current: 'anna'}}}})
    await rename('vi', 'vi-tre')
    for (const old of ['vi', 'vi-flyttar']) {
      expect(await get(`/${old}`)).toEqual([301, '/vi-tre/'])
      expect(await get(`/${old}/?utm_source=x`)).toEqual([301, '/vi-tre/?utm_source=x'])
      expect(await get(`/${old}/stories/anna/`)).toEqual([301, '/vi-tre/stories/anna/'])
      // The page moved as well, while the campaign had another name.
      expect(await get(`/${old}/stories/%C3%A5sa/`)).toEqual([301, '/vi-tre/stories/anna/'])
    }
    expect((await get('/vi-tre/stories/anna/'))[0]).toBe(200)
    // A name that another campaign takes belongs to that campaign.
    await rename('kumla', 'vi')
    expect((await get('/vi/'))[0]).toBe(200)
    expect(await get('/kumla/')).toEqual([301, '/vi/'])
    expect(await get('/vi-flyttar/')).toEqual([301, '/vi-tre/'])
  })

  test('redirects an old domain to the new one, or to a path if there is none', async () => {
    await change({patch: {id: 'kumla', set: {domain: 'flytta.example'}}})
    expect(await get('/sitemap.xml?a=1', 'kumla.example')).toEqual([
      301,
      'https://flytta.example/sitemap.xml?a=1',
    ])
    await change({patch: {id: 'kumla', unset: ['domain']}})
    for (const host of ['kumla.example', 'www.kumla.example', 'flytta.example']) {
      expect(await get('/', host)).toEqual([301, '/kumla/'])
    }
    await change({patch: {id: 'vi', set: {domain: 'kumla.example'}}})
    expect((await get('/', 'kumla.example'))[0]).toBe(200)
  })

  test('redirects in the export, too', async () => {
    await rename('vi', 'vi-tre')
    const outFolder = join(world.folder, 'out')
    await buildSite({...world.options, outFolder})
    const files = await tree(outFolder)
    expect(files['vi/index.html']).toContain('href="./../vi-tre/"')
    expect(files['vi/stories/åsa/index.html']).toContain('url=../../../vi-tre/stories/')
    expect(publisher.sites.formerFolders().map(({path}) => path)).toContain('vi/index.html')
  })
})
