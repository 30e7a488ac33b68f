import {describe, expect, test} from 'vitest'
import {isIpAddress, isLocalhost, normalizeHost} from '../../http/index.ts'

describe('hosts are compared in a normalized form', () => {
  test.each([
    ['kampanj.example', 'kampanj.example'],
    ['kampanj.example.', 'kampanj.example'],
    ['kampanj.example.:8443', 'kampanj.example'],
    ['KAMPANJ.Example:443', 'kampanj.example'],
    [' kampanj.example ', 'kampanj.example'],
    ['https://kampanj.example/sida?x', 'kampanj.example'],
    ['malmö.example', 'xn--malm-8qa.example'],
    ['XN--MALM-8QA.example', 'xn--malm-8qa.example'],
    ['malmo\u0308.example', 'xn--malm-8qa.example'],
    ['127.0.0.1:4321', '127.0.0.1'],
    ['0x7f.1', '127.0.0.1'],
    ['[::1]:4321', '[::1]'],
    ['[0:0:0:0:0:0:0:1]', '[::1]'],
    ['localhost:4321', 'localhost'],
  ])('%s is %s', (given, host) => {
    expect(normalizeHost(given)).toBe(host)
  })

  test.each([
    '',
    ' ',
    '.',
    'a b',
    'a\tb',
    'a\nb.example',
    'user@evil.example',
    'a\\b',
    'a<b',
    '[::1',
    'a:port',
    null,
    undefined,
  ])('%j is no host', (given) => {
    expect(normalizeHost(given)).toBeNull()
  })

  test.each([
    ['127.0.0.1', true, false],
    ['[::1]', true, false],
    ['localhost', false, true],
    ['kumla.localhost', false, true],
    ['localhost.example', false, false],
    ['10.example', false, false],
  ])('%s: address %s, this machine’s own name %s', (host, isAddress, isOwn) => {
    expect([isIpAddress(host), isLocalhost(host)]).toEqual([isAddress, isOwn])
  })
})
