import {expect, test} from 'vitest'
import {joinedName, shared} from '../../publish/compile/style-sheets.ts'

test('what most templates name stays a file of its own', () => {
  const sheets = [['base', 'card'], ['base', 'card', 'story'], ['base'], ['base', 'map'], []]
  expect([...shared(sheets)]).toEqual(['base'])
  expect(shared([[], []]).size).toBe(0)
})

test('what is shared is told from what is a page’s own', () => {
  expect(joinedName('shared', ['a.1.css', 'b.2.css'])).toMatch(/^shared\.[\w-]{8}\.css$/)
})

test('a joined sheet is named by its parts and their order', () => {
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
