/** Content for the benchmarks of publishing: campaigns with stories, and a footer that every page shows. */
export interface BenchContent {
  campaigns: {
    _id: string
    _type: string
    title: string
    slug: {current: string}
    [field: string]: unknown
  }[]
  stories: {
    _id: string
    _type: string
    title: string
    body: string
    slug: {current: string}
    campaign: {_ref: string}
    [field: string]: unknown
  }[]
}

/** Pages that a campaign has besides its stories: home, "not found" and sitemap. */
const OTHER_PAGES = 3

const WORDS =
  'norrsken älv fjäll skog snö gård torg skola tåg hav kväll granne sommar arbete hus'.split(' ')

/** About 6 kB of text, different for each number. */
export function bodyOf(number: number): string {
  return Array.from(
    {length: 900},
    (_, index) => WORDS[(number * 7 + index * index) % WORDS.length],
  ).join(' ')
}

export function benchCampaign(index: number) {
  return {
    _id: `campaign-${index}`,
    _type: 'campaign',
    title: `Campaign ${index}`,
    accent: '#0a5',
    slug: {current: `campaign-${index}`},
    languages: ['sv'],
  }
}

export function benchStory(index: number, campaignIndex: number) {
  return {
    _id: `story-${index}`,
    _type: 'story',
    title: `Story ${index}`,
    body: bodyOf(index),
    slug: {current: `story-${index}`},
    campaign: {_type: 'reference', _ref: `campaign-${campaignIndex}`},
  }
}

/** Number of stories in `campaignCount` campaigns with `pages` pages in total. */
export const storyCount = (pages: number, campaignCount: number): number =>
  pages - campaignCount * OTHER_PAGES

/** `pages` pages in `campaignCount` campaigns. */
export function benchContent(pages: number, campaignCount: number): BenchContent {
  const stories = storyCount(pages, campaignCount)
  return {
    campaigns: Array.from({length: campaignCount}, (_, index) => benchCampaign(index)),
    stories: Array.from({length: stories}, (_, index) => benchStory(index, index % campaignCount)),
  }
}
