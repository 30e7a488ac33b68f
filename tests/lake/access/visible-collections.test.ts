import {expect, test} from 'vitest'
import {VisibleCollections} from '../../../lake/access/index.ts'
import {collectionOf, stored} from '../query/fixtures.ts'

const DOCUMENTS = 10_000
const ROLES = 50

test('what fifty roles see of ten thousand documents is judged once each, and after a change only what changed', () => {
  const source = collectionOf(
    ...Array.from({length: DOCUMENTS}, (_, index) =>
      stored(`story-${index}`, {campaign: index % ROLES}),
    ),
  )
  const collections = new VisibleCollections(source)
  let judged = 0
  const look = (role: number) =>
    collections.of(
      `role ${role}`,
      (document) => {
        judged++
        return document.campaign === role ? document : null
      },
      true,
    )
  const everybodyLooks = () => {
    const before = judged
    for (let role = 0; role < ROLES; role++) expect(look(role).size).toBe(DOCUMENTS / ROLES)
    return judged - before
  }
  expect(everybodyLooks()).toBe(ROLES * DOCUMENTS)
  expect(everybodyLooks()).toBe(0)
  const id = 'story-7'
  const before = source.get(id) ?? null
  source.apply([{id, before, after: stored(id, {campaign: 7, title: 'Ny'})}])
  expect(everybodyLooks()).toBe(ROLES)
})

test('also when each of them sees nearly everything', () => {
  const source = collectionOf(
    ...Array.from({length: DOCUMENTS}, (_, index) => stored(`story-${index}`)),
  )
  const collections = new VisibleCollections(source)
  let judged = 0
  for (let round = 0; round < 2; round++) {
    judged = 0
    for (let role = 0; role < ROLES; role++) {
      const visible = collections.of(
        `role ${role}`,
        (document) => {
          judged++
          return document._id === `story-${role}` ? null : document
        },
        true,
      )
      expect(visible.size).toBe(DOCUMENTS - 1)
    }
  }
  expect(judged).toBe(0)
})
