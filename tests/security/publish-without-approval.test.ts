import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {readMembership, readRole} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {type AccountsWorld, openWorld} from '../accounts/world.ts'

let world: AccountsWorld
const secrets = new Map<string, string>()
const ids = new Map<string, string>()

/** Who acts, with the role, campaigns and languages of their token. A writer publishes nothing, a planner only events. */
const WHO: Readonly<Record<string, [role: string, campaigns: string[], languages: string[]]>> = {
  viewer: ['viewer', ['kumla'], []],
  contributor: ['contributor', ['kumla'], []],
  writer: ['writer', ['kumla'], []],
  elsewhere: ['writer', ['malmo'], []],
  communicator: ['communicator', ['kumla'], []],
  reviewer: ['reviewer', ['kumla'], []],
  english: ['reviewer', ['kumla'], ['en']],
  malmo: ['reviewer', ['malmo'], []],
  lead: ['lead', ['kumla'], []],
  administrator: ['administrator', [], []],
  planner: ['planner', ['kumla'], []],
}
const everybody = Object.keys(WHO)
const PUBLISHERS = ['communicator', 'reviewer', 'lead', 'administrator']

const to = (_ref: string) => [{_key: _ref, _type: 'reference', _ref, _weak: true}]
const text = (sv: string) => ({_type: 'localizedString', sv})
const KUMLA = to('c-kumla')
const idOf = (who: string) => ids.get(who) ?? ''

beforeAll(async () => {
  world = await openWorld()
  const {administration} = world.accounts
  const grants = [
    {scope: 'campaigns', permissions: ['read', 'create', 'update']},
    {scope: 'shared', permissions: ['read']},
  ]
  administration.setRole('test', readRole({name: 'writer', title: 'Skribent', grants}))
  const events = {scope: 'campaigns', filter: '_type == "event"', permissions: ['publish']}
  const planner = {name: 'planner', title: 'Planerare', grants: [...grants, events]}
  administration.setRole('test', readRole(planner))
  for (const [who, membership] of Object.entries(WHO)) {
    const {secret, token} = administration.addToken('test', readMembership(...membership))
    secrets.set(who, secret)
    ids.set(who, token.id)
  }
})
afterAll(() => world.close())

const dataset = () => world.lake.dataset('production')
const comments = () => world.lake.commentsDataset('production')
type Mutations = Parameters<ReturnType<typeof dataset>['transact']>[0]
const asAdministrator = (mutations: Mutations) => dataset().transact(mutations, {}, administrator)

const published = () => dataset().collection.get('story')
const draft = () => dataset().collection.get('drafts.story')

beforeEach(async () => {
  for (const each of [comments(), dataset()]) {
    const stored = [...each.collection.values()].map(({_id}) => ({delete: {id: _id}}))
    await each.transact(stored, {}, administrator)
  }
  const given = {belongsTo: KUMLA, contributors: [idOf('contributor')]}
  await asAdministrator(
    [
      {_id: 'c-kumla', _type: 'campaign', slug: {current: 'kumla'}},
      {_id: 'c-malmo', _type: 'campaign', slug: {current: 'malmo'}},
      {_id: 'story', _type: 'guide', title: text('Hem'), ...given},
      {_id: 'other', _type: 'guide', title: text('Annat'), ...given},
    ].map((create) => ({create})),
  )
  await asAdministrator([
    {create: {_id: 'drafts.story', _type: 'guide', title: text('Hemma'), ...given}},
    {create: {_id: 'drafts.other', _type: 'guide', title: text('Något annat'), ...given}},
  ])
})

async function ask(who: string, path: string, body?: unknown) {
  const answer = await world.visit(`/v2025-02-19${path}`, {
    headers: {'Content-Type': 'application/json', Authorization: `Bearer ${secrets.get(who)}`},
    ...(body === undefined ? {} : {method: 'POST', body: JSON.stringify(body)}),
  })
  return {status: answer.status, text: await answer.text()}
}
const mutate = (who: string, ...mutations: unknown[]) =>
  ask(who, '/data/mutate/production', {mutations})
const write = (who: string, ...mutations: unknown[]) =>
  ask(who, '/data/mutate/production-comments', {mutations})
const act = (who: string, ...actions: Record<string, unknown>[]) =>
  ask(who, '/data/actions/production', {
    actions: actions.map(({type, ...rest}) => ({actionType: `sanity.action.${type}`, ...rest})),
  })
const publish = (who: string, id = 'story') =>
  act(who, {type: 'document.publish', publishedId: id, draftId: `drafts.${id}`})

/** A review of what is stored now. */
const reviewOf = (id: string, more: object, documentId = `drafts.${id}`) => ({
  _id: `review-${id}`,
  _type: 'hemvist.review',
  target: {document: {_type: 'crossDatasetReference', _ref: id, _weak: true}},
  documentId,
  revision: dataset().collection.get(documentId)?._rev,
  publishedRevision: dataset().collection.get(id)?._rev,
  ...more,
})
const requested = (who: string, id = 'story', documentId?: string) =>
  write(who, {
    createOrReplace: reviewOf(id, {state: 'requested', requestedBy: idOf(who)}, documentId),
  })
const approve = (who: string, more: object = {}, id = 'story') =>
  write(who, {patch: {id: `review-${id}`, set: {state: 'approved', decidedBy: idOf(who), ...more}}})

describe('each role', () => {
  const table: [string, (who: string) => Promise<{status: number}>, string[]][] = [
    ['publishes without approval', (who) => publish(who), PUBLISHERS],
    [
      'sends for review',
      (who) => requested(who),
      ['contributor', 'writer', 'planner', 'english', ...PUBLISHERS],
    ],
    [
      'approves',
      async (who) => {
        await requested('writer')
        return approve(who)
      },
      PUBLISHERS,
    ],
    [
      'returns with comments',
      async (who) => {
        await requested('writer')
        const set = {state: 'returned', decidedBy: idOf(who), answer: 'Inte än'}
        return write(who, {patch: {id: 'review-story', set}})
      },
      ['english', ...PUBLISHERS],
    ],
    [
      'publishes what a reviewer has approved',
      async (who) => {
        await requested('writer')
        expect((await approve('reviewer')).status).toBe(200)
        return publish(who)
      },
      ['contributor', 'writer', 'planner', ...PUBLISHERS],
    ],
    [
      'withdraws a request',
      async (who) => {
        await requested('writer')
        await write(who, {delete: {id: 'review-story'}})
        return {status: comments().collection.get('review-story') ? 403 : 200}
      },
      ['contributor', 'writer', 'planner', 'english', ...PUBLISHERS],
    ],
    [
      'reads a review',
      async (who) => {
        await requested('writer')
        const query = encodeURIComponent('count(*[_type == "hemvist.review"])')
        const {text} = await ask(who, `/data/query/production-comments?query=${query}`)
        return {status: JSON.parse(text).result === 1 ? 200 : 404}
      },
      everybody.filter((who) => !['elsewhere', 'malmo'].includes(who)),
    ],
  ]
  test.each(table)('%s', async (_, attempt, allowed) => {
    const succeeded: string[] = []
    const reset = [...dataset().collection.values()]
    for (const who of everybody) {
      await comments().transact([{delete: {id: 'review-story'}}], {}, administrator)
      await asAdministrator(reset.map((createOrReplace) => ({createOrReplace})))
      if ((await attempt(who)).status === 200) succeeded.push(who)
    }
    expect(succeeded.toSorted()).toEqual(allowed.toSorted())
  })
})

describe('an approval does not count', () => {
  const edit = {patch: {id: 'drafts.story', set: {'title.sv': 'Något helt annat'}}}
  test.each<[string, () => Promise<unknown>]>([
    ['for another document', () => approveFor('other')],
    [
      'for a later edit',
      async () => {
        await approveFor('story')
        expect((await mutate('writer', edit)).status).toBe(200)
      },
    ],
    [
      'for an edit that was undone by another edit',
      async () => {
        await approveFor('story')
        const was = draft()?.title
        await mutate('writer', edit)
        await mutate('writer', {patch: {id: 'drafts.story', set: {title: was}}})
      },
    ],
    [
      'once something else is published',
      async () => {
        await approveFor('story')
        await mutate('lead', {patch: {id: 'story', set: {'title.sv': 'Rättat'}}})
      },
    ],
    [
      'when it was returned afterwards',
      async () => {
        await approveFor('story')
        const set = {state: 'returned', decidedBy: idOf('lead')}
        expect((await write('lead', {patch: {id: 'review-story', set}})).status).toBe(200)
      },
    ],
    [
      'when it was asked for anew',
      async () => {
        await approveFor('story')
        const again = {state: 'requested', requestedBy: idOf('writer'), decidedBy: ''}
        expect((await write('writer', {createOrReplace: reviewOf('story', again)})).status).toBe(
          200,
        )
      },
    ],
    [
      'without naming what was approved',
      async () => {
        await requested('writer')
        const unset = ['revision', 'documentId', 'publishedRevision']
        const set = {state: 'approved', decidedBy: idOf('reviewer')}
        await write('reviewer', {patch: {id: 'review-story', set, unset}})
      },
    ],
  ])('%s', async (_, prepare) => {
    await prepare()
    expect((await publish('writer')).status).toBe(403)
    expect(published()?.title).not.toEqual(draft()?.title)
  })

  test('twice: what was taken down again', async () => {
    await approveFor('story')
    const content = draft()?.title
    expect((await publish('writer')).status).toBe(200)
    await act('lead', {
      type: 'document.unpublish',
      publishedId: 'story',
      draftId: 'drafts.story',
    })
    expect(draft()?.title).toEqual(content)
    expect((await publish('writer')).status).toBe(403)
  })

  test('twice: what was never published before, and taken down again', async () => {
    await asAdministrator([{delete: {id: 'story'}}])
    await approveFor('story')
    expect((await publish('writer')).status).toBe(200)
    await act('lead', {
      type: 'document.unpublish',
      publishedId: 'story',
      draftId: 'drafts.story',
    })
    expect((await publish('writer')).status).toBe(403)
  })

  test('for other content in the same transaction, or put in place by a mutation', async () => {
    await approveFor('story')
    const stored = published()
    expect(
      (await mutate('writer', edit, {createOrReplace: {...draft(), _id: 'story'}})).status,
    ).toBe(200)
    expect(published()?.title).toEqual(text('Hemma'))
    await asAdministrator([{createOrReplace: stored ?? {_type: 'guide'}}])
    await approveFor('story')
    for (const more of [{'title.sv': 'Smyg'}, {secret: true}]) {
      const answer = await mutate('writer', {patch: {id: 'story', set: more}})
      expect(answer.status).toBe(403)
    }
    expect((await mutate('writer', {delete: {id: 'story'}})).status).toBe(403)
  })

  async function approveFor(id: string) {
    expect((await requested('writer', id)).status).toBe(200)
    expect((await approve('reviewer', {}, id)).status).toBe(200)
  }
})

describe('an approval is not forged', () => {
  test.each<[string, string, () => unknown[]]>([
    [
      'by the writer',
      'writer',
      () => [{createOrReplace: reviewOf('story', {state: 'approved', decidedBy: idOf('writer')})}],
    ],
    [
      'in a reviewer’s name',
      'writer',
      () => [
        {createOrReplace: reviewOf('story', {state: 'approved', decidedBy: idOf('reviewer')})},
      ],
    ],
    [
      'by changing only the state',
      'writer',
      () => [{patch: {id: 'review-story', set: {state: 'approved'}}}],
    ],
    [
      'by a reviewer of another campaign',
      'malmo',
      () => [{createOrReplace: reviewOf('story', {state: 'approved', decidedBy: idOf('malmo')})}],
    ],
    [
      'by a reviewer of English, of a Swedish change',
      'english',
      () => [{createOrReplace: reviewOf('story', {state: 'approved', decidedBy: idOf('english')})}],
    ],
    [
      'for a revision that is not the current one',
      'reviewer',
      () => [
        {
          createOrReplace: reviewOf('story', {
            state: 'approved',
            decidedBy: idOf('reviewer'),
            revision: 'another',
          }),
        },
      ],
    ],
    [
      'for the draft of another document',
      'reviewer',
      () => [
        {
          createOrReplace: reviewOf('story', {
            state: 'approved',
            decidedBy: idOf('reviewer'),
            documentId: 'drafts.other',
            revision: dataset().collection.get('drafts.other')?._rev,
          }),
        },
      ],
    ],
    [
      'under the id of another document’s review',
      'reviewer',
      () => [
        {
          create: reviewOf('other', {
            _id: 'review-else',
            state: 'approved',
            decidedBy: idOf('reviewer'),
          }),
        },
      ],
    ],
    [
      'by changing what was asked in another’s name',
      'reviewer',
      () => [{patch: {id: 'review-story', set: {message: 'Publicera direkt!'}}}],
    ],
  ])('%s', async (_, who, mutations) => {
    await requested('writer')
    const answer = await write(who, ...mutations())
    expect(answer.status, answer.text).toBe(403)
    expect((await publish('writer')).status).toBe(403)
  })

  test('by moving the revision of one that was given', async () => {
    await requested('writer')
    await approve('reviewer')
    const set = {title: text('Något helt annat')}
    await mutate('writer', {patch: {id: 'drafts.story', set}})
    const {revision} = reviewOf('story', {})
    const answer = await write('writer', {patch: {id: 'review-story', set: {revision}}})
    expect(answer.status).toBe(403)
    expect((await publish('writer')).status).toBe(403)
  })

  test('by somebody who may not publish where the draft moves to', async () => {
    const belongsTo = [...KUMLA, ...to('c-malmo')]
    await asAdministrator([{patch: {id: 'drafts.story', set: {belongsTo}}}])
    await requested('writer')
    expect((await approve('reviewer')).status).toBe(403)
    expect((await approve('administrator')).status).toBe(200)
    // Whoever publishes has to be allowed to change it in both, too.
    expect((await publish('writer')).status).toBe(403)
  })
})

test('who approved is known after publishing to those who read the document, and to nobody else', async () => {
  await requested('writer')
  await approve('reviewer')
  await publish('writer')
  const path = '/data/doc/production-comments/review-story'
  const read = async (who: string) => (await ask(who, path)).text
  expect(await read('viewer')).toContain(`"decidedBy":"${idOf('reviewer')}"`)
  expect(await read('malmo')).not.toContain(idOf('reviewer'))
  for (const asked of [path, '/data/export/production-comments', '/data/export/production']) {
    const answer = await world.visit(`/v2025-02-19${asked}`)
    expect(await answer.text()).not.toContain('review')
  }
})

describe('releases and schedules', () => {
  const version = 'versions.may.story'
  const schedule = {type: 'release.schedule', releaseId: 'may', publishAt: '2999-01-01T00:00:00Z'}
  beforeEach(async () => {
    const metadata = {title: 'Maj', releaseType: 'asap'}
    const made = await act('planner', {type: 'release.create', releaseId: 'may', metadata})
    expect(made.status, made.text).toBe(200)
    const {_rev, _createdAt, _updatedAt, ...content} = draft() ?? {_type: 'guide'}
    const create = {create: {...content, _id: version}}
    expect((await mutate('planner', create)).status).toBe(200)
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['now', {type: 'release.publish', releaseId: 'may'}, 'Hemma'],
    ['at a time', schedule, 'Hem'],
  ])('go out with what is approved, and nothing else: %s', async (_, action, title) => {
    expect((await act('planner', action)).status).toBe(403)
    expect((await requested('writer', 'story', version)).status).toBe(200)
    expect((await act('planner', action)).status).toBe(403)
    expect((await approve('reviewer')).status).toBe(200)
    expect((await act('planner', action)).status).toBe(200)
    expect(published()?.title).toEqual(text(title))
  })

  test('unpublish what is approved to end, and nothing else', async () => {
    await mutate('planner', {patch: {id: version, set: {_system: {delete: true}}}})
    const action = {type: 'release.publish', releaseId: 'may'}
    expect((await act('planner', action)).status).toBe(403)
    await requested('writer', 'story', version)
    expect((await approve('reviewer')).status).toBe(200)
    expect((await act('planner', action)).status).toBe(200)
    expect(published()).toBeUndefined()
  })

  test('fail when the approval was taken back in between', async () => {
    await requested('writer', 'story', version)
    await approve('reviewer')
    expect((await act('planner', schedule)).status).toBe(200)
    const set = {state: 'returned', decidedBy: idOf('lead')}
    expect((await write('lead', {patch: {id: 'review-story', set}})).status).toBe(200)
    const soon = {patch: {id: '_.releases.may', set: {publishAt: '2000-01-01T00:00:00Z'}}}
    await asAdministrator([soon])
    await world.lake.schedule('production').check()
    expect(published()?.title).toEqual(text('Hem'))
    expect(dataset().collection.get('_.releases.may')).toMatchObject({
      state: 'active',
      error: {message: expect.stringContaining('Den som schemalade')},
    })
  })
})
