/** Receives one message after another, and tells the parent of each when it is stored. */
import {join} from 'node:path'
import {setImmediate as nextTurn} from 'node:timers/promises'
import {Visitors} from '../../visitors/index.ts'

const folder = process.argv[2] ?? ''
const visitors = new Visitors({
  file: join(folder, 'data', 'visitors.sqlite'),
  key: {file: join(folder, 'visitors.key')},
})
for (let number = 0; ; number += 1) {
  const {message} = visitors.inbox.receive({
    campaign: 'campaign-kumla',
    campaignSlug: 'kumla',
    form: 'form-kumla-ask',
    kind: 'ask',
    language: 'sv',
    retentionDays: 30,
    title: 'Fråga en människa',
    fields: [{name: 'message', label: 'Din fråga', value: `${process.pid} ${number}`}],
  })
  process.send?.(message.id)
  await nextTurn()
}
