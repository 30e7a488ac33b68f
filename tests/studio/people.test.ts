import {afterAll, beforeAll, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {BELONGING_TYPES} from '../../schemas/index.ts'
import {PeopleInput} from '../../studio/people/index.ts'
import {membersOf, peopleOf} from '../../studio/people/people.ts'
import {schemaTypes} from '../../studio/workspace/schema-types.ts'
import {type AccountsWorld, openWorld, TOKEN} from '../accounts/world.ts'
import {studioClient} from './client.ts'

let world: AccountsWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('people are offered by name and role, those first who write what they are given', async () => {
  for (const [name, role] of [
    ['Östen', 'lead'],
    ['Anna', 'lead'],
    ['Zita', 'contributor'],
  ] as const) {
    const email = `${role}-${name.length}@kumla.se`
    world.accounts.administration.addUser('command', {email, name, ...readMembership(role)})
  }
  const client = studioClient({url: `http://${await world.serve()}`, token: TOKEN})
  const members = membersOf(await client.request({uri: '/projects/local'}))
  const ids = members.map(({id}) => id).join(',')
  const people = peopleOf(members, await client.request({uri: `/users/${ids}`}))
  expect(people.map(({name, role}) => [name, role])).toEqual([
    ['Zita', 'Medverkande'],
    ['Administratör', 'Administratör'],
    ['Anna', 'Kampanjledare'],
    ['Östen', 'Kampanjledare'],
  ])
})

test('robots are no people, and somebody without a name is called by their id', () => {
  const members = [
    {id: 'p1', isRobot: false, roles: []},
    {id: 'r1', isRobot: true, roles: []},
  ]
  expect(peopleOf(membersOf({members}), [])).toMatchObject([{id: 'p1', name: 'p1'}])
  expect(membersOf(null)).toEqual([])
})

test.each(BELONGING_TYPES)('people are chosen by name in a document of type %s', (name) => {
  const type = schemaTypes.find((one) => one.name === name)
  const fields = type && 'fields' in type && Array.isArray(type.fields) ? type.fields : []
  const field = fields.find((one) => one.name === 'contributors')
  expect(field).toMatchObject({components: {input: PeopleInput}})
})
