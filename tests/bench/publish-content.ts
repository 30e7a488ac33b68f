/** Content for the benchmarks of publishing: campaigns with stories that refer to each other. */
export interface BenchContent {
  campaigns: {_id: string; _type: string; [field: string]: unknown}[]
  stories: {_id: string; _type: string; title: string; body: string; [field: string]: unknown}[]
}

const WORDS =
  'norrsken älv fjäll skog snö gård torg skola tåg hav kväll granne sommar arbete hus'.split(' ')

/** Text of about 6 kB, another one for each number. */
export function bodyOf(number: number): string {
  return Array.from(
    {length: 900},
    (_, index) => WORDS[(number * 7 + index * index) % WORDS.length],
  ).join(' ')
}

/** `pages` pages in `campaignCount` campaigns: a home, a sitemap and a 404 page each, the rest stories. */
export function benchContent(pages: number, campaignCount: number): BenchContent {
  const campaigns = Array.from({length: campaignCount}, (_, index) => ({
    _id: `campaign-${index}`,
    _type: 'campaign',
    title: `Campaign ${index}`,
    accent: '#0a5',
    slug: {current: `campaign-${index}`},
    languages: ['sv'],
  }))
  const stories = Array.from({length: pages - campaignCount * 3}, (_, index) => ({
    _id: `story-${index}`,
    _type: 'story',
    title: `Story ${index}`,
    body: bodyOf(index),
    slug: {current: `story-${index}`},
    campaign: {_type: 'reference', _ref: `campaign-${index % campaignCount}`},
  }))
  return {campaigns, stories}
}
