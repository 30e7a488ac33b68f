import {millisecondsInDay} from 'date-fns/constants'
import type {LakeDocument} from '../../../lake/documents/index.ts'

/** A seeded random number generator (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const SYLLABLES =
  'sund vall å ö ska berg stad by hem vik land lång fors mål nord sol skog strand ek björk älv dal holm väg bro tid'.split(
    ' ',
  )
const FIRST =
  'Åsa Erik Maja Omar Lisa Sven Fatima Johan Ebba Ali Karin Nils Sara Björn Élise Wanja'.split(' ')
const LAST = 'Öberg Lund Sjöström Ek Nyman Åkesson Hassan Berg Lindqvist Ström Falk Ahmed'.split(
  ' ',
)
const DAY = millisecondsInDay
const START = Date.parse('2024-01-01T00:00:00Z')

/**
 * Documents like those of a region's lake: stories of about 3 kB with portable text, ambassadors, articles, events,
 * and the places, organisations, topics and images that they refer to; one in ten has a draft.
 */
export function generateDocuments(count: number, seed = 1): LakeDocument[] {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  const integer = (below: number) => Math.floor(random() * below)
  const word = () => Array.from({length: 1 + integer(3)}, () => pick(SYLLABLES)).join('')
  const vocabulary = Array.from({length: 4_000}, word)
  // Few words are frequent, many are rare.
  const sentence = (length: number) =>
    Array.from({length}, () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)]).join(' ')
  const when = () => new Date(START + integer(900) * DAY + integer(DAY)).toISOString()
  const reference = (type: string, howMany: number) => ({
    _type: 'reference',
    _ref: `${type}-${integer(howMany)}`,
  })
  const body = (blocks: number) =>
    Array.from({length: blocks}, (_, i) => ({
      _key: `b${i}`,
      _type: 'block',
      style: i % 4 === 0 ? 'h2' : 'normal',
      markDefs: [],
      children: [
        {_key: 's0', _type: 'span', marks: [], text: `${sentence(18)} `},
        {_key: 's1', _type: 'span', marks: ['em'], text: sentence(8)},
      ],
    }))

  const shares: [type: string, share: number][] = [
    ['place', 0.03],
    ['organisation', 0.05],
    ['topic', 0.01],
    ['imageAsset', 0.2],
    ['campaign', 0.005],
    ['event', 0.1],
    ['article', 0.15],
    ['ambassador', 0.2],
    ['story', 0.255],
  ]
  const totals = Object.fromEntries(
    shares.map(([type, share]) => [type, Math.max(1, Math.round((share * count) / 1.1))]),
  )
  const total = (type: string) => totals[type] ?? 1

  const fieldsOf = (type: string): Record<string, unknown> => {
    switch (type) {
      case 'place':
      case 'organisation':
      case 'topic':
        return {title: word(), description: sentence(12)}
      case 'imageAsset':
        return {
          originalFilename: `${word()}.jpg`,
          size: integer(4e6),
          metadata: {dimensions: {width: 4000, height: 3000}},
        }
      case 'campaign':
        return {title: `Flytta till ${word()}`, place: reference('place', total('place'))}
      case 'event':
        return {title: sentence(4), startsAt: when(), place: reference('place', total('place'))}
      default:
        return {
          title: `${pick(FIRST)} ${pick(LAST)}: ${sentence(3)}`,
          name: `${pick(FIRST)} ${pick(LAST)}`,
          publishedAt: when(),
          featured: random() < 0.05,
          language: random() < 0.8 ? 'sv' : 'en',
          tags: Array.from({length: 3}, () => vocabulary[integer(60)]),
          place: reference('place', total('place')),
          employer: reference('organisation', total('organisation')),
          portrait: {_type: 'image', asset: reference('imageAsset', total('imageAsset'))},
          topics: Array.from({length: 2}, (_, i) => ({
            _key: `t${i}`,
            ...reference('topic', total('topic')),
          })),
          related: Array.from({length: 2}, (_, i) => ({
            _key: `r${i}`,
            ...reference('story', total('story')),
          })),
          consent: {basis: 'consent', scope: 'all', validUntil: when(), channels: ['web']},
          body: body(type === 'story' ? 10 : 5),
        }
    }
  }
  const documents: LakeDocument[] = []
  for (const [type] of shares) {
    for (let i = 0; i < total(type); i++) {
      const id = `${type}-${i}`
      const fields = fieldsOf(type)
      if (typeof fields.title === 'string')
        fields.slug = {_type: 'slug', current: `${type}-${i}-${fields.title.length}`}
      const document = {
        _id: id,
        _type: type,
        _rev: `r${i}`,
        _createdAt: when(),
        _updatedAt: when(),
        ...fields,
      }
      documents.push(document)
      if (i % 10 === 0)
        documents.push({...document, _id: `drafts.${id}`, title: `${fields.title} (utkast)`})
    }
  }
  return documents
}
