import {expect, test} from 'vitest'
import {oneAtATime} from '../../../studio/desk/hooks/one-at-a-time.ts'

test('a second click while something is done does nothing', async () => {
  const begin = oneAtATime()
  const sent: string[] = []
  const {promise: delivered, resolve: deliver} = Promise.withResolvers<string>()
  const send = (letter: string) => () => {
    sent.push(letter)
    return delivered
  }
  const first = begin(send('first'))
  expect(await begin(send('second'))).toBeUndefined()
  deliver('done')
  expect(await first).toBe('done')
  expect(sent).toEqual(['first'])
})

test.each([
  ['done', () => Promise.resolve('kept')],
  ['failed', () => Promise.reject(new Error('refused'))],
])('the next thing can begin when the one before is %s', async (_, work) => {
  const begin = oneAtATime()
  await begin<string>(work).catch(() => {})
  expect(await begin(() => Promise.resolve('next'))).toBe('next')
})
