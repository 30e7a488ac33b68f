import {describe, expect, it} from 'vitest'
import {LakeError} from '../../../lake/errors.ts'
import {ask, collectionOf, stored} from './fixtures.ts'

const lake = collectionOf(
  stored('kept', {title: 'published', author: {_ref: 'person'}}),
  stored('edited', {title: 'published', author: {_ref: 'person'}}),
  stored('drafts.edited', {title: 'draft', author: {_ref: 'person'}}),
  stored('drafts.new', {title: 'draft only'}),
  stored('versions.summer.edited', {title: 'summer', author: {_ref: 'person'}}),
  stored('versions.autumn.kept', {title: 'autumn'}),
  stored('versions.summer.gone', {_system: {delete: true}}),
  stored('gone', {title: 'to be unpublished'}),
  stored('person', {_type: 'person', name: 'Åsa'}),
  stored('versions.autumn.person', {_type: 'person', name: 'Åsa Öberg'}),
)

const TITLES = '*[_type == "story"]{_id, _originalId, title}'

describe('perspectives', () => {
  it('raw is the default and has every document under its own id', () => {
    expect(ask(lake, 'count(*)')).toBe(10)
    expect(ask(lake, '*[_id in path("drafts.**")]._id')).toEqual(['drafts.edited', 'drafts.new'])
  })

  it('published excludes drafts and versions', () => {
    expect(ask(lake, '*._id', {perspective: 'published'})).toEqual([
      'edited',
      'gone',
      'kept',
      'person',
    ])
  })

  it.each(['drafts', 'previewDrafts', ['drafts']])(
    '%s puts drafts in the place of what they replace',
    (perspective) => {
      expect(ask(lake, TITLES, {perspective})).toEqual([
        {_id: 'edited', _originalId: 'drafts.edited', title: 'draft'},
        {_id: 'gone', _originalId: 'gone', title: 'to be unpublished'},
        {_id: 'kept', _originalId: 'kept', title: 'published'},
        {_id: 'new', _originalId: 'drafts.new', title: 'draft only'},
      ])
    },
  )

  it('a release shows its versions, but not what it unpublishes', () => {
    expect(ask(lake, TITLES, {perspective: 'summer'})).toEqual([
      {_id: 'edited', _originalId: 'versions.summer.edited', title: 'summer'},
      {_id: 'kept', _originalId: 'kept', title: 'published'},
    ])
  })

  it.each(['summer,autumn,drafts', ['summer', 'autumn', 'drafts']])(
    '%s is a stack, the first one first',
    (perspective) => {
      expect(ask(lake, '*[_type == "story"]._originalId', {perspective})).toEqual([
        'versions.summer.edited',
        'versions.autumn.kept',
        'drafts.new',
      ])
    },
  )

  it('follows references within the perspective', () => {
    const names = '*[title == "published"]{"name": author->name}'
    expect(ask(lake, names, {perspective: 'published'})).toEqual([{name: 'Åsa'}, {name: 'Åsa'}])
    expect(ask(lake, '*[_id == "edited"][0].author->name', {perspective: ['autumn']})).toBe(
      'Åsa Öberg',
    )
  })

  it('finds by published id', () => {
    expect(ask(lake, '*[_id == "edited"][0].title', {perspective: 'drafts'})).toBe('draft')
    expect(ask(lake, '*[_id == "drafts.edited"]', {perspective: 'drafts'})).toEqual([])
  })

  it('does not find a document by a field that only a hidden version has', () => {
    expect(ask(lake, '*[title == "published"]._id', {perspective: 'drafts'})).toEqual(['kept'])
  })

  it('skips versions that the requester may not see', () => {
    const visibility = (
      document: typeof lake extends {get(id: string): infer D} ? NonNullable<D> : never,
    ) => (document._id.startsWith('drafts.') ? null : document)
    expect(ask(lake, '*[_id == "edited"][0].title', {perspective: 'drafts', visibility})).toBe(
      'published',
    )
  })

  it.each([['raw', 'drafts'], 'a b', '', ['summer', '../x']])('rejects %j', (perspective) => {
    expect(() => ask(lake, '*', {perspective})).toThrow(LakeError)
  })
})
