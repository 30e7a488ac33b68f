import {describe, expect, test} from 'vitest'
import {isIpAddress, isLocalhost, isLoopbackHost, normalizeHost} from '../../http/index.ts'

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
    ['kampanj.example:', 'kampanj.example'],
    ['kampanj。example', 'kampanj.example'],
    ['ＫＡＭＰＡＮＪ.example', 'kampanj.example'],
    ['kam\u00adpanj.example', 'kampanj.example'],
    ['straße.example', 'xn--strae-oqa.example'],
    ['xn--malm-8qa.example.:80', 'xn--malm-8qa.example'],
    ['2130706433', '127.0.0.1'],
    ['127.0.0.1.', '127.0.0.1'],
    ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]'],
    ['[2001:DB8::0:1]:443', '[2001:db8::1]'],
    ['kampanj_1.example', 'kampanj_1.example'],
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
    'a:99999',
    ':80',
    '[fe80::1%25eth0]',
    '256.256.256.256',
    'a%20b.example',
    'a\u0000b',
    'a#b c',
    null,
    undefined,
  ])('%j is no host', (given) => {
    expect(normalizeHost(given)).toBeNull()
  })

  test.each([
    ['127.0.0.1', true, false, true],
    ['127.1.2.3', true, false, true],
    ['192.0.2.1', true, false, false],
    ['[::1]', true, false, true],
    ['[2001:db8::1]', true, false, false],
    ['localhost', false, true, true],
    ['kumla.localhost', false, true, true],
    ['localhost.example', false, false, false],
    ['127.0.0.1.example', false, false, false],
    ['10.example', false, false, false],
  ])(
    '%s: address %s, this machine’s own name %s, only reached from it %s',
    (host, isAddress, isOwn, isHere) => {
      expect([isIpAddress(host), isLocalhost(host), isLoopbackHost(host)]).toEqual([
        isAddress,
        isOwn,
        isHere,
      ])
    },
  )
})
