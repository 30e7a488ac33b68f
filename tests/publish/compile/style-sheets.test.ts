import {expect, test} from 'vitest'
import {joinedName, shared} from '../../../publish/compile/style-sheets.ts'

test('a sheet used by most templates stays a separate file', () => {
  const sheets = [['base', 'card'], ['base', 'card', 'story'], ['base'], ['base', 'map'], []]
  expect([...shared(sheets)]).toEqual(['base'])
  expect(shared([[], []]).size).toBe(0)
})

test('shared style sheets are distinguished from a page’s own', () => {
  expect(joinedName('shared', ['a.1.css', 'b.2.css'])).toMatch(/^shared\.[\w-]{8}\.css$/)
})

test('a joined sheet is named after its parts and their order', () => {
  expect(joinedName('page', ['a.1.css', 'b.2.css'])).toMatch(/^page\.[\w-]{8}\.css$/)
  expect(joinedName('page', ['a.1.css', 'b.2.css'])).toBe(
    joinedName('page', ['a.1.css', 'b.2.css']),
  )
  expect(joinedName('page', ['a.1.css', 'b.2.css'])).not.toBe(
    joinedName('page', ['b.2.css', 'a.1.css']),
  )
  expect(joinedName('page', ['a.1.css', 'b.2.css'])).not.toBe(
    joinedName('page', ['a.1.css', 'b.3.css']),
  )
})
