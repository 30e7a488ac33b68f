import {describe, expect, test} from 'vitest'
import {checkDomain, isPublicAddress} from '../../../server/desk/campaign-check/domain.ts'
import {checkFields} from '../../../server/desk/campaign-check/fields.ts'
import {emptySections} from '../../../server/desk/campaign-check/sections.ts'

describe('sections that show nothing', () => {
  test.each([
    ['<main></main>', []],
    ['<main><!--section:a--><p>Hej</p><!--section:b--> \n</main><footer>Slut</footer>', ['b']],
    ['<main><!--section:a--><!--section:b--><p>Hej</p></main>', ['a']],
    ['<main><!--section:%C3%A5%3E%22--></main>', ['å>"']],
  ])('%s', (html, keys) => expect(emptySections(html)).toEqual(keys))
})

describe('the public internet', () => {
  test.each([
    ['192.0.2.1', true],
    ['8.8.8.8', true],
    ['2a00:1450::1', true],
    ['10.1.2.3', false],
    ['127.0.0.1', false],
    ['169.254.169.254', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::ffff:8.8.8.8', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['kumla.example', false],
  ])('%s: %s', (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic))
})

describe('a domain', () => {
  const ask = (addresses: string[], isAnswered: boolean) => ({
    addresses: async () => addresses,
    answers: async () => isAnswered,
  })
  const failing = (code: string) => ({
    addresses: () => Promise.reject(Object.assign(new Error(code), {code})),
    answers: async () => true,
  })
  test.each([
    ['answers', ask(['8.8.8.8'], true), 'ok'],
    ['answers at its only public address', ask(['10.0.0.1', '8.8.8.8'], true), 'ok'],
    ['does not answer', ask(['8.8.8.8'], false), 'stop'],
    ['leads into a network inside, which is not asked', ask(['10.0.0.1'], true), 'stop'],
    ['leads nowhere', failing('ENOTFOUND'), 'stop'],
    ['cannot be looked up now', failing('EAI_AGAIN'), 'unknown'],
  ])('%s', async (_, asking, state) => {
    expect(await checkDomain('kumla.example', asking)).toMatchObject({state, field: 'domain'})
  })
  test.each([undefined, null, ''])('%s is none', async (domain) => {
    expect(await checkDomain(domain)).toBeNull()
  })
})

describe('the accessibility statement', () => {
  const now = new Date('2026-06-15T12:00:00Z')
  const filled = {assessedAt: '2026-01-01', feedbackEmail: 'a@kumla.se'}
  const deficiencies = [{_key: 'a', title: {sv: 'Kartan'}}]
  test.each<[string, object | undefined, string]>([
    ['is missing', undefined, 'stop'],
    ['says that all is well', {...filled, status: 'full'}, 'ok'],
    ['names what is lacking', {...filled, status: 'partial', deficiencies}, 'ok'],
    ['names nothing that is lacking', {...filled, status: 'partial'}, 'advice'],
    ['has an empty list', {...filled, status: 'none', deficiencies: []}, 'advice'],
    ['is old', {...filled, status: 'full', assessedAt: '2024-01-01'}, 'advice'],
  ])('%s', (_, accessibility, state) => {
    const found = checkFields({accessibility}, now).find(({name}) => name === 'statement')
    expect(found).toMatchObject({state})
  })
})
