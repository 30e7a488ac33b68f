import {describe, expect, test} from 'vitest'
import {openTestVisitors} from '../open.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const wanted = (email = 'maja@example.org', campaign = 'campaign-kumla') => ({
  campaign,
  campaignSlug: 'kumla',
  form: 'form-kumla-subscribe',
  language: 'sv',
  email,
  topics: ['topic-bo'],
})

function opened() {
  const {visitors, clock} = openTestVisitors()
  return {visitors, clock, subscriptions: visitors.subscriptions, mailings: visitors.mailings}
}

const letters = (id = 'news-1') => ({id, campaign: 'campaign-kumla', letters: '{}'})

describe('a subscription', () => {
  test('is nothing until it is confirmed', () => {
    const {subscriptions, mailings} = opened()
    const {subscription} = subscriptions.ask(wanted())
    expect(subscription.state).toBe('pending')
    expect(mailings.recipients(letters(), 10)).toEqual([])
    expect(subscriptions.confirm(subscription.id)).toMatchObject({state: 'active'})
    expect(mailings.recipients(letters(), 10)).toEqual([subscription.id])
    expect(subscriptions.counts()).toEqual(new Map([['campaign-kumla', 1]]))
  })

  test('can be confirmed for two days, and is gone after seven', () => {
    const {subscriptions, visitors, clock} = opened()
    const {id} = subscriptions.ask(wanted()).subscription
    clock.now += 2 * DAY
    expect(subscriptions.confirm(id)).toBeNull()
    clock.now += 5 * DAY - 1
    expect(visitors.eraseExpired()).toBe(0)
    clock.now += 1
    expect(visitors.eraseExpired()).toBe(1)
    expect(subscriptions.find(id)).toBeNull()
  })

  test('stays however long ago it was confirmed', () => {
    const {subscriptions, visitors, clock} = opened()
    const {id} = subscriptions.ask(wanted()).subscription
    subscriptions.confirm(id)
    clock.now += 2_000 * DAY
    expect(visitors.eraseExpired()).toBe(0)
    expect(subscriptions.confirm(id)).toMatchObject({state: 'active'})
  })

  test.each(['maja@example.org', 'MAJA@example.ORG'])(
    'is one an address, and the address is written to once an hour: %s',
    (again) => {
      const {subscriptions, clock} = opened()
      const first = subscriptions.ask(wanted())
      expect(first.isToBeTold).toBe(true)
      const second = subscriptions.ask(wanted(again))
      expect(second).toMatchObject({isToBeTold: false, subscription: {id: first.subscription.id}})
      clock.now += HOUR
      expect(subscriptions.ask(wanted(again)).isToBeTold).toBe(true)
      expect(subscriptions.list()).toHaveLength(1)
      expect(subscriptions.ask(wanted(again, 'campaign-norsjo')).isToBeTold).toBe(true)
    },
  )

  test('whose owner could not be written to is asked for again, and then written to', () => {
    const {subscriptions} = opened()
    const {subscription} = subscriptions.ask(wanted())
    subscriptions.setUntold(subscription.id)
    expect(subscriptions.ask(wanted()).isToBeTold).toBe(true)
    expect(subscriptions.ask(wanted()).isToBeTold).toBe(false)
    expect(subscriptions.list()).toHaveLength(1)
  })

  test('that is confirmed cannot be changed by whoever asks for another', () => {
    const {subscriptions, clock} = opened()
    const {id} = subscriptions.ask(wanted()).subscription
    subscriptions.confirm(id)
    clock.now += HOUR
    subscriptions.ask({...wanted(), topics: ['topic-jobb'], language: 'ar'})
    expect(subscriptions.find(id)).toMatchObject({topics: ['topic-bo'], language: 'sv'})
  })
})

test('a newsletter reaches everybody once, whatever happens in between', () => {
  const {subscriptions, mailings} = opened()
  const ids = ['a', 'b', 'c'].map((name) => {
    const {id} = subscriptions.ask(wanted(`${name}@example.org`)).subscription
    subscriptions.confirm(id)
    return id
  })
  expect(mailings.begin(letters())).toBe(true)
  expect(mailings.begin(letters())).toBe(false)
  const [first] = mailings.recipients(letters(), 1)
  mailings.setDelivered(letters(), first ?? '')
  mailings.setDelivered(letters(), first ?? '')
  // Somebody leaves in the meantime.
  const other = ids.find((id) => id !== first) ?? ''
  subscriptions.erase([other], 'person')
  const rest = mailings.recipients(letters(), 10)
  expect(rest).toEqual(ids.filter((id) => id !== first && id !== other))
  for (const id of rest) mailings.setDelivered(letters(), id)
  expect(mailings.unfinished()).toHaveLength(1)
  mailings.finish(letters())
  expect(mailings.unfinished()).toEqual([])
  expect(mailings.list()).toMatchObject([{id: 'news-1', count: 2}])
  expect(mailings.begin(letters())).toBe(false)
})
