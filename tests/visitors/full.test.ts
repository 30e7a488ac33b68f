import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {Visitors} from '../../visitors/index.ts'
import {question, testFolder} from './open.ts'

/** A store of 60 pages, which fills up after some letters. */
function openSmall() {
  const file = join(testFolder(), 'visitors.sqlite')
  const open = () => new Visitors({file, key: Buffer.alloc(32, 7), maxBytes: 60 * 4096})
  const visitors = open()
  onTestFinished(() => visitors.close())
  return {visitors, open}
}

const letter = (index: number) =>
  question({
    fields: [{name: 'message', label: 'Din fråga', value: `${index} ${'Hej '.repeat(1500)}`}],
  })

test('when there is no room, nothing is thanked for that is not stored, and nothing is lost', () => {
  const {visitors, open} = openSmall()
  const {inbox} = visitors
  const thanked: string[] = []
  const fill = () => {
    for (let index = 0; index < 100; index += 1)
      thanked.push(inbox.receive(letter(index)).message.id)
  }
  expect(fill).toThrow(/full/)
  expect(thanked.length).toBeGreaterThan(5)
  const again = open()
  onTestFinished(() => again.close())
  expect(
    again.inbox
      .list()
      .map(({id}) => id)
      .sort(),
  ).toEqual(thanked.toSorted())

  // Whoever answers can still read and close, and what is erased makes room.
  expect(inbox.find(thanked[0] ?? '')?.fields[0]?.value).toContain('Hej')
  inbox.erase(thanked.slice(0, 3), 'spam')
  expect(inbox.receive(letter(200)).isRepeated).toBe(false)
})
