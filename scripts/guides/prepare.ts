import type {Page} from '@playwright/test'
import {DRAFT} from './communicator.ts'

const CAMPAIGN = 'campaign-kumlakampanjen'
const API = '/v2025-02-19/data'
/** A story whose picture the draft borrows. */
const EXAMPLE = 'story-marie-skulle-bara-spela-nio-hal'

const reference = (_ref: string) => ({_type: 'reference', _ref})

const paragraph = (_key: string, text: string) => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: `${_key}s`, text, marks: []}],
})

/** Makes what the pictures show of somebody's day: a story that is begun, and an event without a place. */
export async function prepare(page: Page, origin: string): Promise<void> {
  const query = new URLSearchParams({
    query: `*[_id == "${EXAMPLE}"][0].image`,
    perspective: 'raw',
  })
  const {result: image} = await (await page.request.get(`${API}/query/production?${query}`)).json()
  const mutations = [
    {
      create: {
        _id: `drafts.${DRAFT}`,
        _type: 'inflyttareStory',
        title: {_type: 'localizedString', sv: 'Hon bytte Globen mot speedwaybanan'},
        slug: {_type: 'slug', current: 'hon-bytte-globen-mot-speedwaybanan'},
        image,
        lead: {
          _type: 'localizedText',
          sv: 'Sara Nyberg lovade sin dotter en sommar i Kumla. Det var fyra år sedan.',
        },
        body: {
          _type: 'localizedRichText',
          sv: [paragraph('a', 'Det började med en begagnad cykel och ett lånat hus i Sörby.')],
        },
        belongsTo: [{...reference(CAMPAIGN), _key: 'c', _weak: true}],
        movedTo: reference('place-kumla'),
      },
    },
    {
      create: {
        _id: 'drafts.event-guide',
        _type: 'event',
        title: {_type: 'localizedString', sv: 'Öppet hus i Sörby'},
        belongsTo: [{...reference(CAMPAIGN), _key: 'c', _weak: true}],
      },
    },
  ]
  const answer = await page.request.post(`${API}/mutate/production`, {
    data: {mutations},
    headers: {Origin: origin},
  })
  if (!answer.ok()) throw new Error(`What the pictures show was refused: ${await answer.text()}`)
}
