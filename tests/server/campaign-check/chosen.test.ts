import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {administrator, type Requester} from '../../../lake/index.ts'
import {publicRead} from '../../../schemas/index.ts'
import {checkChosen} from '../../../server/desk/campaign-check/chosen.ts'
import {consent, keyed, string} from '../../../site/sections/example.ts'
import {startLake, type TestLake} from '../../lake/harness.ts'

type Fields = Record<string, unknown>

const CAMPAIGN = 'kampanj'
const now = new Date('2026-06-01T10:00:00Z')
const withdrawn = {...consent, withdrawnAt: '2026-01-02'}

const nameOf = (id: string) => id.replace('drafts.', '')
const organisation = (_id: string) => ({_id, _type: 'organisation', name: nameOf(_id)})
const contact = (_id: string, its: Fields) => ({
  _id,
  _type: 'contactPerson',
  name: nameOf(_id),
  consent: its,
})
const ambassador = (_id: string, its: Fields) => ({
  _id,
  _type: 'ambassador',
  name: nameOf(_id),
  consent: its,
})
const article = (_id: string, fields: Fields = {}) => ({
  _id,
  _type: 'article',
  title: string(nameOf(_id)),
  ...fields,
})

/** By what they are for visitors; drafts alone are not published. */
const documents = [
  organisation('agare'),
  organisation('partner'),
  organisation('drafts.ny-partner'),
  contact('svarar', consent),
  contact('drafts.ny-kontakt', consent),
  contact('tyst', withdrawn),
  contact('vantar', withdrawn),
  contact('drafts.vantar', consent),
  ambassador('anna', consent),
  ambassador('drafts.ny-anna', consent),
  ambassador('bo', withdrawn),
  article('artikel'),
  article('drafts.ny-artikel'),
  article('om-folk', {people: keyed([{_type: 'person', name: 'Eva'}])}),
]

let lake: TestLake
beforeAll(async () => {
  lake = await startLake({publicRead, clock: () => now})
  await lake.lake.dataset('production').transact(
    documents.map((create) => ({create})),
    {},
    administrator,
  )
})
afterAll(() => lake.stop())

/** References as they stand in drafts; some lead nowhere. */
const to = (...ids: string[]) =>
  ids.map((_ref) => ({_key: _ref, _type: 'reference', _ref, _weak: true}))

async function check(fields: Fields, requester: Requester = administrator) {
  const dataset = lake.lake.dataset('production')
  const draft = {_id: `drafts.${CAMPAIGN}`, _type: 'campaign', owner: to('agare')[0], ...fields}
  await dataset.transact([{createOrReplace: draft}], {}, administrator)
  const campaign = dataset.collection.get(draft._id)
  if (!campaign) throw new Error('There is no campaign')
  const items = await checkChosen(campaign, {dataset, requester, campaign: CAMPAIGN, now})
  return (name: string) => items.find((item) => item.name === name)
}

const unpublished = 'Inte publicerad ännu'

describe.each<[string, Fields, string, string, RegExp, string, string[]]>([
  ['no contact', {}, 'contact', 'stop', /^Ingen kontaktperson är vald\./, 'contacts', []],
  [
    'a contact',
    {contacts: to('svarar')},
    'contact',
    'ok',
    /^1 kontaktperson svarar/,
    'contacts',
    [],
  ],
  [
    'a contact that is not published',
    {contacts: to('ny-kontakt')},
    'contact',
    'stop',
    /^Kontaktpersonen som är vald syns inte för besökarna\.$/,
    'contacts[_key=="ny-kontakt"]',
    [`ny-kontakt: ${unpublished}`],
  ],
  [
    'a contact who answers, and one that is not published',
    {contacts: to('svarar', 'ny-kontakt')},
    'contact',
    'stop',
    /^1 kontaktperson svarar besökarna\. 1 till är vald men syns inte\.$/,
    'contacts[_key=="ny-kontakt"]',
    [`ny-kontakt: ${unpublished}`],
  ],
  [
    'a contact who answers, and one who may not be shown',
    {contacts: to('svarar', 'tyst')},
    'contact',
    'advice',
    /1 till är vald men syns inte/,
    'contacts[_key=="tyst"]',
    ['tyst: Återkallad'],
  ],
  [
    'contacts whose new right is not published, or who have withdrawn',
    {contacts: to('vantar', 'tyst')},
    'contact',
    'stop',
    /^Ingen av de 2 kontaktpersonerna/,
    'contacts[_key=="vantar"]',
    ['vantar: Får visas enligt utkastet, som inte är publicerat ännu', 'tyst: Återkallad'],
  ],
  [
    'a contact that was deleted',
    {contacts: to('raderad')},
    'contact',
    'stop',
    /1 finns inte längre, eller är inget som du får se/,
    'contacts[_key=="raderad"]',
    [],
  ],
  [
    'an ambassador that is not published',
    {selection: {handpicked: to('anna', 'ny-anna')}},
    'people',
    'stop',
    /^2 personer är valda\. 1 av dem syns inte för besökarna\.$/,
    'selection',
    [`ny-anna: ${unpublished}`],
  ],
  [
    'an ambassador who has withdrawn',
    {selection: {handpicked: to('anna', 'bo')}},
    'people',
    'advice',
    /1 av dem syns inte/,
    'selection',
    ['bo: Återkallad'],
  ],
  ['no owner', {owner: undefined}, 'parties', 'stop', /^Ingen ägare är vald\.$/, 'owner', []],
  ['an owner', {}, 'parties', 'ok', /^Ägaren syns/, 'owner', []],
  [
    'a partner, and a funder that is not published',
    {partners: to('partner'), funders: to('ny-partner')},
    'parties',
    'stop',
    /^3 parter är valda\. 1 av dem syns inte/,
    'funders[_key=="ny-partner"]',
    [`ny-partner: ${unpublished}`],
  ],
  [
    'an owner that was deleted',
    {owner: {_type: 'reference', _ref: 'raderad', _weak: true}},
    'parties',
    'stop',
    /finns inte längre/,
    'owner',
    [],
  ],
  [
    'articles, one of them about somebody without a consent',
    {selection: {handpicked: to('artikel', 'om-folk')}},
    'handpicked',
    'advice',
    /^2 saker är valda för hand\. 1 syns inte/,
    'selection.handpicked[_key=="om-folk"]',
    ['om-folk: Rätt saknas'],
  ],
  [
    'an article in a section that is not published',
    {sections: [{_key: 'a', _type: 'storiesSection', items: to('ny-artikel')}]},
    'handpicked',
    'stop',
    /^1 sak är vald för hand\. 1 syns inte/,
    'sections[_key=="a"].items[_key=="ny-artikel"]',
    [`ny-artikel: ${unpublished}`],
  ],
  [
    'something in a section that was deleted',
    {sections: [{_key: 'a', _type: 'storiesSection', items: to('raderad')}]},
    'handpicked',
    'stop',
    /finns inte längre/,
    'sections[_key=="a"].items[_key=="raderad"]',
    [],
  ],
])('a campaign that names %s', (_, fields, name, state, text, field, listed) => {
  test('is told what is true, and led there', async () => {
    const item = (await check(fields))(name)
    expect(item).toMatchObject({state, field, text: expect.stringMatching(text)})
    expect((item?.documents ?? []).map(({title, note}) => `${title}: ${note}`)).toEqual(listed)
  })
})

test('what somebody may not see is as if it were deleted', async () => {
  const filter = `_id in ["${CAMPAIGN}", "drafts.${CAMPAIGN}"]`
  const lead: Requester = {
    kind: 'member',
    identity: 'lead',
    grants: [{filter, permissions: ['read']}],
  }
  const told = async (id: string) => (await check({contacts: to(id)}, lead))('contact')
  const [unseen, deleted] = [await told('ny-kontakt'), await told('raderad')]
  expect({...unseen, field: ''}).toEqual({...deleted, field: ''})
})
