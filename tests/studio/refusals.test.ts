import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {PERMISSIONS} from '../../accounts/roles/roles.ts'
import {explained, refusalInWords} from '../../studio/desk/refusals.ts'
import {localClientFactory} from '../../studio/workspace/client-factory.ts'
import {type AccountsWorld, openWorld, TOKEN} from '../accounts/world.ts'

let world: AccountsWorld
let origin: string
beforeAll(async () => {
  world = await openWorld()
  origin = `http://${await world.serve()}`
})
afterAll(() => world.close())

const clientFor = (
  token: string,
  own?: Parameters<typeof localClientFactory>[0]['_requestHandler'],
) =>
  localClientFactory({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: origin,
    token,
    ...(own ? {_requestHandler: own} : {}),
  })
const tokenOf = (role: string) =>
  world.accounts.administration.addToken(role, readMembership(role)).secret

describe('what the Studio is refused', () => {
  test('is told in Swedish, with whom to ask, by the clients that all of it uses', async () => {
    await clientFor(TOKEN).create({_id: 'nora', _type: 'place', name: 'Nora'})
    const refused = clientFor(tokenOf('viewer')).patch('nora').set({name: 'Nära'}).commit()
    await expect(refused).rejects.toMatchObject({
      name: 'Error',
      statusCode: 403,
      message: refusalInWords('update'),
    })
    const publishing = clientFor(tokenOf('reviewer')).action({
      actionType: 'sanity.action.document.unpublish',
      draftId: 'drafts.nora',
      publishedId: 'nora',
    })
    await expect(publishing).rejects.toThrow(/Be en kampanjledare/)
  })

  test('passes through the handler of the Studio itself', async () => {
    const seen: string[] = []
    const client = clientFor(tokenOf('viewer'), (request, send) => {
      seen.push(request.url)
      return send(request)
    })
    await expect(client.delete('nora')).rejects.toThrow(/^Din roll/)
    expect(seen).toHaveLength(1)
  })

  test('and other errors are told as they are', async () => {
    const wrong = clientFor(TOKEN).fetch('*[')
    await expect(wrong).rejects.toMatchObject({statusCode: 400})
    await expect(wrong).rejects.not.toThrow(/Din roll/)
    const error = new Error('Failed to fetch')
    expect(explained(error)).toBe(error)
    expect(error.message).toBe('Failed to fetch')
  })

  test.each([...PERMISSIONS, 'unheard-of'])(
    'names what the permission %s is about, and whom to ask',
    (name) => {
      expect(refusalInWords(name)).toMatch(/ får .*\. Be en .*administratör,? om hjälp\.$/)
    },
  )
  test('differs by permission', () => {
    expect(new Set(PERMISSIONS.map(refusalInWords)).size).toBe(PERMISSIONS.length)
  })
})
