import {describe, expect, test} from 'vitest'
import {readGroupRoles, readProviders} from '../../accounts/index.ts'

describe('settings', () => {
  const good = {id: 'kumla', title: 'Kumla', issuer: 'https://id.kumla.se', clientId: 'x'}

  test.each<[Record<string, unknown>, RegExp]>([
    [{...good, issuer: 'http://id.kumla.se'}, /issuer must begin with https/],
    [{...good, issuer: 'id.kumla.se'}, /issuer/],
    [{...good, id: 'Kumla kommun'}, /id may contain/],
    [{...good, clientId: ''}, /clientId/],
    [{...good, scope: 'email'}, /scope must contain openid/],
    [{...good, scope: 'openid https://id.oidc.se/scope/naturalPersonNumber'}, /personal identity/],
    [{...good, roles: [{group: 'x', role: 'chief'}]}, /roles.0.role must be one of/],
    [
      {...good, roles: [{group: 'x', role: 'administrator', campaigns: ['kumla']}]},
      /bound to a campaign/,
    ],
    [{...good, organisations: ['212000-1975']}, /organisations.0 must be ten digits/],
  ])('%j is refused by name', (settings, said) => {
    expect(() => readProviders([settings], 'sign-in.json')).toThrow(said)
  })

  test('roles of groups fit in one line', () => {
    expect(
      readGroupRoles('Hemvist admin=administrator; CN=Komm,OU=x=communicator:kumla,norsjo;'),
    ).toEqual([
      {group: 'Hemvist admin', role: 'administrator', campaigns: [], languages: []},
      {group: 'CN=Komm,OU=x', role: 'communicator', campaigns: ['kumla', 'norsjo'], languages: []},
    ])
    for (const wrong of ['Komm', 'Komm=chief', 'Komm=lead:', '=lead']) {
      expect(() => readGroupRoles(wrong)).toThrow(/form|role/)
    }
  })
})
