import {expect, test} from 'vitest'
import {AccessDeniedError} from '../../accounts/index.ts'
import {GuessThrottle} from '../../accounts/sign-in/throttle.ts'

const ADDRESS = '192.0.2.7'
/** More than may be wrong. */
const MANY = 30

const outcomeOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    (result) => (result === null ? 'wrong' : result),
    (error: unknown) => (error instanceof AccessDeniedError ? error.status : 'failed'),
  )

test.each<[string, () => never | Promise<never>]>([
  [
    'at once',
    () => {
      throw new Error('database or disk is full')
    },
  ],
  ['later', () => Promise.reject(new Error('the provider does not answer'))],
])('a check that fails %s is not a wrong guess', async (_, check) => {
  const throttle = new GuessThrottle()
  for (let n = 0; n < MANY; n++) {
    expect(await outcomeOf(throttle.attempt(ADDRESS, `credential ${n}`, check))).toBe('failed')
  }
  expect(await outcomeOf(throttle.attempt(ADDRESS, 'right', () => 'in'))).toBe('in')
})

test('failures forgive no wrong guesses', async () => {
  const throttle = new GuessThrottle()
  const outcomes: unknown[] = []
  for (let n = 0; n < MANY; n++) {
    const failing = () => Promise.reject(new Error('the disk is full'))
    await outcomeOf(throttle.attempt(ADDRESS, `failing ${n}`, failing))
    outcomes.push(await outcomeOf(throttle.attempt(ADDRESS, `wrong ${n}`, () => null)))
  }
  expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(10)
  expect(outcomes.at(-1)).toBe(429)
})

test('a credential that was valid and fails once is not counted either', async () => {
  const throttle = new GuessThrottle()
  expect(await outcomeOf(throttle.attempt(ADDRESS, 'mine', () => 'in'))).toBe('in')
  for (let n = 0; n < MANY; n++) {
    const failing = () => Promise.reject(new Error('the disk is full'))
    expect(await outcomeOf(throttle.attempt(ADDRESS, 'mine', failing))).toBe('failed')
  }
  for (let n = 0; n < 10; n++) {
    expect(await outcomeOf(throttle.attempt(ADDRESS, `wrong ${n}`, () => null))).toBe('wrong')
  }
})

test('an account that refuses counts against the address that insists', async () => {
  const byAddress = new GuessThrottle()
  const byAccount = new GuessThrottle()
  const guess = (n: number) =>
    outcomeOf(
      byAddress.attempt(ADDRESS, `guess ${n}`, () =>
        byAccount.attempt(`account ${n % 2}`, `guess ${n}`, () => null),
      ),
    )
  const outcomes = []
  for (let n = 0; n < MANY; n++) outcomes.push(await guess(n))
  expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(10)
})
