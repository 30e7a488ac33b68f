/** Counts one page after another, and tells the parent how many have been served. */
import {setImmediate as nextTurn} from 'node:timers/promises'
import {Tally} from '../../../visitors/index.ts'

const tally = new Tally(process.argv[2] ?? '', () => {})
for (let served = 1; ; served += 1) {
  tally.count(
    {campaign: 'kumla', language: 'sv', path: '/'},
    {
      host: 'kumla.example',
      referer: null,
      userAgent: 'Mozilla/5.0 Firefox/140.0',
      purpose: null,
      query: '',
      isListed: () => false,
    },
  )
  await nextTurn()
  process.send?.(served)
}
