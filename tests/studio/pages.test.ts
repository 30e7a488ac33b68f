import {expect, test} from 'vitest'
import {isVisited, routes} from '../../site/index.ts'
import {mainPages} from '../../studio/page-links/pages.ts'

test('embeds and print versions are no pages of a document, nor pages that visitors come to', () => {
  const ofStory = [{route: 'story'}, {route: 'embedStory'}]
  expect(mainPages(ofStory, 'inflyttareStory')).toEqual([{route: 'story'}])
  const ofIssue = [{route: 'magazinePrint'}, {route: 'magazineIssue'}]
  expect(mainPages(ofIssue, 'magazineIssue')).toEqual([{route: 'magazineIssue'}])
  const unvisited = routes.filter(({name}) => !isVisited(name)).map(({name}) => name)
  expect(unvisited).toEqual(expect.arrayContaining(['embedStory', 'magazinePrint', 'notFound']))
  expect(['home', 'story', 'contact', 'privacy'].every(isVisited)).toBe(true)
})
