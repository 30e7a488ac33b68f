import {expect, test} from 'vitest'
import {acceptedEncoding} from '../../http/index.ts'

test.each([
  [null, 'identity'],
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip,deflate', 'gzip'],
  ['deflate', 'identity'],
  ['br', 'br'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['gzip;q=0, *;q=0.5', 'br'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0.5,gzip;q=0.5', 'br'],
  ['gzip;q=1.0, identity;q=0.5, *;q=0', 'gzip'],
  ['gzip ; q=0.001', 'gzip'],
  ['gzip;q=abc', 'identity'],
  ['gzip;level=9', 'gzip'],
  ['gzipped', 'identity'],
  [',,gzip,,', 'gzip'],
] as const)('Accept-Encoding %j is answered with %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding)
})
