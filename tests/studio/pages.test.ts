import {describe, expect, test} from 'vitest'
import {isVisited, routes} from '../../site/index.ts'
import {mainPages} from '../../studio/page-links/pages.ts'
import {SharedAnswers} from '../../studio/page-links/shared-answers.ts'

describe('an answer that several views ask for', () => {
  const asking = () => {
    const answers = new SharedAnswers<number>()
    let asked = 0
    const get = (key: string, revision?: string) => answers.get(key, revision, async () => ++asked)
    return {answers, get, asked: () => asked}
  }

  test('is asked for once, also while it is on its way', async () => {
    const {get, asked} = asking()
    expect(await Promise.all([get('anna', 'a'), get('anna'), get('anna', 'a')])).toEqual([1, 1, 1])
    expect(asked()).toBe(1)
  })

  test('is asked for again for another document or revision', async () => {
    const {get} = asking()
    expect(await get('anna', 'a')).toBe(1)
    expect(await get('bo', 'a')).toBe(2)
    expect(await get('anna', 'b')).toBe(3)
    expect(await get('anna')).toBe(3)
  })

  test('is asked for again when it failed', async () => {
    const {answers, get} = asking()
    await expect(answers.get('anna', 'a', () => Promise.reject(new Error('503')))).rejects.toThrow()
    expect(await get('anna', 'a')).toBe(1)
  })
})

test('embeds and print versions are no pages of a document, nor pages that visitors come to', () => {
  const ofStory = [{route: 'story'}, {route: 'embedStory'}]
  expect(mainPages(ofStory, 'inflyttareStory')).toEqual([{route: 'story'}])
  const ofIssue = [{route: 'magazinePrint'}, {route: 'magazineIssue'}]
  expect(mainPages(ofIssue, 'magazineIssue')).toEqual([{route: 'magazineIssue'}])
  const unvisited = routes.filter(({name}) => !isVisited(name)).map(({name}) => name)
  expect(unvisited).toEqual(expect.arrayContaining(['embedStory', 'magazinePrint', 'notFound']))
  expect(['home', 'story', 'contact', 'privacy'].every(isVisited)).toBe(true)
})
