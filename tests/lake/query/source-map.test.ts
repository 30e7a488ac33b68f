import {jsonPath, parseJsonPath, resolveMapping, walkMap} from '@sanity/client/csm'
import {describe, expect, it} from 'vitest'
import {runQuery} from '../../../lake/query/index.ts'
import {collectionOf, stored} from './fixtures.ts'

const shared = {
  _type: 'block',
  _key: 'k1',
  children: [{_type: 'span', _key: 's1', text: 'shared by both'}],
}
const lake = collectionOf(
  stored('story', {
    title: 'A title',
    slug: {current: 'a-title'},
    tags: ['one', 'two', 'three'],
    author: {_type: 'reference', _ref: 'person'},
    guests: [
      {_key: 'g1', _ref: 'person'},
      {_key: 'g2', _ref: 'other'},
    ],
    body: [shared],
    "it's": {'a\\b': 'odd names'},
  }),
  stored('drafts.story', {title: 'A draft title', author: {_ref: 'person'}, body: [shared]}),
  stored('person', {_type: 'person', name: 'Åsa', roles: [{_key: 'r1', label: 'pilot'}]}),
  stored('other', {_type: 'person', name: 'Omar'}),
)

/** Where the client finds the strings of a result: `path → document # path into it`. */
function sources(query: string, perspective = 'published'): Record<string, string> {
  const {result, resultSourceMap: map} = runQuery(lake, {query, perspective, resultSourceMap: true})
  if (!map) throw new Error('no source map')
  const found: Record<string, string> = {}
  walkMap(result, (value, path) => {
    if (typeof value !== 'string') return value
    const resolved = resolveMapping(path, map)
    const key = jsonPath(path.map((part) => (typeof part === 'object' ? part._index : part)))
    if (resolved?.mapping.source.type !== 'documentValue') {
      found[key] = resolved?.mapping.source.type ?? 'none'
      return value
    }
    const {document, path: number} = resolved.mapping.source
    const source = parseJsonPath(`${map.paths[number]}${resolved.pathSuffix}`)
    found[key] = `${map.documents[document]?._id} # ${jsonPath(source)}`
    return value
  })
  return found
}

describe('resultSourceMap', () => {
  it('is present only when requested', () => {
    expect(runQuery(lake, {query: '*'})).not.toHaveProperty('resultSourceMap')
  })

  it('gives documents’ stored ids', () => {
    const {resultSourceMap} = runQuery(lake, {
      query: '*[_id == "story"]{title, "who": author->name}',
      perspective: 'drafts',
      resultSourceMap: true,
    })
    expect(resultSourceMap).toEqual({
      documents: [
        {_id: 'drafts.story', _type: 'story'},
        {_id: 'person', _type: 'person'},
      ],
      paths: ["$['title']", "$['name']"],
      mappings: {
        "$[0]['title']": {type: 'value', source: {type: 'documentValue', document: 0, path: 0}},
        "$[0]['who']": {type: 'value', source: {type: 'documentValue', document: 1, path: 1}},
      },
    })
  })

  it.each<[string, Record<string, string>]>([
    ['*[_id == "story"][0].title', {$: "story # $['title']"}],
    ['*[_id == "story"][0]{"slug": slug.current}', {"$['slug']": "story # $['slug']['current']"}],
    [
      '*[_id == "story"][0]{tags}',
      {
        "$['tags'][0]": "story # $['tags'][0]",
        "$['tags'][1]": "story # $['tags'][1]",
        "$['tags'][2]": "story # $['tags'][2]",
      },
    ],
    [
      '*[_id == "story"][0]{"late": tags[1..2], "last": tags[-1]}',
      {
        "$['late'][0]": "story # $['tags'][1]",
        "$['late'][1]": "story # $['tags'][2]",
        "$['last']": "story # $['tags'][2]",
      },
    ],
    [
      '*[_id == "story"][0]{"some": tags[@ != "one"]}',
      {
        "$['some'][0]": "story # $['tags'][1]",
        "$['some'][1]": "story # $['tags'][2]",
      },
    ],
    [
      '*[_id == "story"][0].guests[]->name',
      {'$[0]': "person # $['name']", '$[1]': "other # $['name']"},
    ],
    [
      '*[_id == "story"][0]{"guests": guests[]->{"n": name}}',
      {
        "$['guests'][0]['n']": "person # $['name']",
        "$['guests'][1]['n']": "other # $['name']",
      },
    ],
    [
      '*[_type == "person"] | order(name) {name}',
      {"$[0]['name']": "other # $['name']", "$[1]['name']": "person # $['name']"},
    ],
    [
      '*[_id == "person"][0].roles[].label',
      {'$[0]': "person # $['roles'][?(@._key=='r1')]['label']"},
    ],
    [
      '*[_id == "story"][0]{"t": coalesce(missing, title), "s": select(defined(slug) => slug.current, "none")}',
      {
        "$['t']": "story # $['title']",
        "$['s']": "story # $['slug']['current']",
      },
    ],
    [
      '*[_id == "story"][0]{"t": upper(title), "l": "words", "p": slug{"at": ^.title}}',
      {
        "$['t']": 'unknown',
        "$['l']": 'literal',
        "$['p']['at']": "story # $['title']",
      },
    ],
    ['*[_id == "story"][0]{"odd": ["it\'s"]}.odd', {'$[0]': 'literal'}],
    [
      '*[_id == "story"][0]{"odd": @["it\'s"]["a\\\\b"]}',
      {"$['odd']": "story # $['it\\'s']['a\\\\b']"},
    ],
    [
      '*[_id == "story"][0]{"people": *[_type == "person"].name}',
      {
        "$['people'][0]": "other # $['name']",
        "$['people'][1]": "person # $['name']",
      },
    ],
    ['*[_id == "story"] | score(true) {title}', {"$[0]['title']": "story # $['title']"}],
  ])('%s', (query, expected) => {
    expect(sources(query)).toEqual(expected)
  })

  it('distinguishes versions of the same document', () => {
    const query = '*[_id == "story"][0].body[].children[].text'
    const path = "$['body'][?(@._key=='k1')]['children'][?(@._key=='s1')]['text']"
    expect(sources(query, 'drafts')).toEqual({'$[0]': `drafts.story # ${path}`})
    expect(sources(query, 'published')).toEqual({'$[0]': `story # ${path}`})
  })

  it('does not change results', () => {
    const query = '*{..., "a": author->, "g": guests[]->{name}, "t": tags[0..1]}'
    const plain = runQuery(lake, {query}).result
    expect(runQuery(lake, {query, resultSourceMap: true}).result).toEqual(plain)
  })
})
