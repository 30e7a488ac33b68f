import {describe, expect, test} from 'vitest'
import {SharedAnswers} from '../../../studio/desk/shared-answers.ts'

function asking(keepsAnswers: boolean) {
  const answers = new SharedAnswers<number>({keepsAnswers})
  let asked = 0
  const get = (key: string, revision?: string) => answers.get(key, revision, async () => ++asked)
  return {answers, get, asked: () => asked}
}

describe.each([
  ['kept', true],
  ['shared while it is asked for', false],
])('an answer that is %s', (_, keepsAnswers) => {
  test('is asked for once, while it is on its way', async () => {
    const {get, asked} = asking(keepsAnswers)
    expect(await Promise.all([get('anna', 'a'), get('anna'), get('anna', 'a')])).toEqual([1, 1, 1])
    expect(asked()).toBe(1)
  })

  test('is asked for again for another document or revision', async () => {
    const {get} = asking(keepsAnswers)
    expect(await Promise.all([get('anna', 'a'), get('bo', 'a'), get('anna', 'b')])).toEqual([
      1, 2, 3,
    ])
  })

  test('is asked for again when it failed', async () => {
    const {answers, get} = asking(keepsAnswers)
    await expect(answers.get('anna', 'a', () => Promise.reject(new Error('503')))).rejects.toThrow()
    expect(await get('anna', 'a')).toBe(1)
  })
})

test('an answer that is kept is known from then on; another is asked for each time', async () => {
  const kept = asking(true)
  expect([await kept.get('anna', 'a'), await kept.get('anna', 'a')]).toEqual([1, 1])
  expect(await kept.get('anna')).toBe(1)
  const shared = asking(false)
  expect([await shared.get('anna', 'a'), await shared.get('anna', 'a')]).toEqual([1, 2])
})
