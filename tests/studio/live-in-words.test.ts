import {expect, test} from 'vitest'
import {liveInWords} from '../../studio/page-links/live-in-words.ts'

const now = new Date('2026-06-15T12:00:00Z')
const publish = {
  number: 7,
  at: '2026-06-15T11:59:00Z',
  documents: ['anna'],
  pages: [],
  pageCount: 2,
}
const problems = [
  {message: 'Image image-a cannot be shown.', kind: 'image' as const, document: 'anna'},
]

test.each([
  [
    'published',
    true,
    {publish, problems: []},
    /^Syns för besökare sedan i dag 13:59: 2 sidor ändrades\.$/,
  ],
  [
    'published, on no page',
    true,
    {publish: {...publish, pageCount: 0}, problems: []},
    /^Publicerat\. Ingen sida/,
  ],
  [
    'published, with a problem',
    true,
    {publish, problems},
    /^Bilden går inte att visa\. Byt ut den\.$/,
  ],
  [
    'unpublished',
    false,
    {publish, problems: []},
    /^Syns inte längre för besökare sedan i dag 13:59: 2 sidor ändrades\.$/,
  ],
  [
    'published, and its page could not be made',
    true,
    {publish, problems: [{message: 'The story exploded.'}]},
    /^Sidan gick inte att göra, så den förra versionen visas\./,
  ],
  ['unpublished, from no page', false, {publish: null, problems: []}, /^Avpublicerat\. Ingen sida/],
  ['unpublished, with a problem of before', false, {publish, problems}, /^Syns inte längre/],
] as const)('after a document was %s', (_, isPublished, answer, words) => {
  expect(liveInWords(answer, {isPublished, isCampaign: false}, now)).toMatch(words)
})

test('a campaign’s change is not said to be seen, since it may close the site', () => {
  const words = liveInWords({publish, problems: []}, {isPublished: true, isCampaign: true}, now)
  expect(words).toBe('Webbplatsen ändrades i dag 13:59: 2 sidor.')
})
