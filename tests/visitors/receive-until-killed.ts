/**
 * Receives one thing after another, of each kind that visitors send, and tells the parent of each when it is stored: its
 * kind and id.
 */
import {join} from 'node:path'
import {setImmediate as nextTurn} from 'node:timers/promises'
import {Visitors} from '../../visitors/index.ts'
import {PLACES} from './places.ts'

const folder = process.argv[2] ?? ''
const {inbox, registrations, subscriptions} = new Visitors({
  file: join(folder, 'data', 'visitors.sqlite'),
  key: {file: join(folder, 'visitors.key')},
})
const tell = (kind: string, id: string) => process.send?.(`${kind} ${id}`)

for (let number = 0; ; number += 1) {
  const name = `${process.pid} ${number}`
  const sent = {
    campaign: 'campaign-kumla',
    campaignSlug: 'kumla',
    language: 'sv',
    retentionDays: 30,
  }
  const {message} = inbox.receive({
    ...sent,
    form: 'form-kumla-ask',
    kind: 'ask',
    title: 'Fråga en människa',
    fields: [{name: 'message', label: 'Din fråga', value: name}],
  })
  tell('message', message.id)
  const {registration} = registrations.register(
    {
      ...sent,
      form: 'form-kumla-signUp',
      event: 'event-meet',
      seats: (number % 3) + 1,
      name,
      email: 'maja@example.org',
      diet: null,
      fields: [],
      endsAt: Date.now() + 86_400_000,
      ticket: name,
    },
    PLACES,
  )
  tell('registration', registration.id)
  const [first] = registrations.of('event-meet')
  if (number % 4 === 3 && first) registrations.cancel(first.id, PLACES)
  const email = `${process.pid}-${number}@example.org`
  const {subscription} = subscriptions.ask({
    ...sent,
    form: 'form-kumla-subscribe',
    email,
    topics: [],
  })
  tell('subscription', subscription.id)
  await nextTurn()
}
