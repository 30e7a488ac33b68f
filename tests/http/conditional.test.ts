import {describe, expect, test} from 'vitest'
import {evaluate} from '../../http/index.ts'

const validators = {etag: '"abc"', modified: new Date('2026-03-01T12:00:00.700Z')}
const date = 'Sun, 01 Mar 2026 12:00:00 GMT'
const before = 'Sun, 01 Mar 2026 11:59:59 GMT'
const decide = (headers: Record<string, string>, method = 'GET') =>
  evaluate(method, new Headers(headers), validators, 10)

describe('a conditional request', () => {
  test.each([
    [{'if-none-match': '"abc"'}, 304],
    [{'if-none-match': 'W/"abc"'}, 304],
    [{'if-none-match': '"x,y", "abc"'}, 304],
    [{'if-none-match': '*'}, 304],
    [{'if-none-match': '"a", W/"b" , "abc"'}, 304],
    [{'if-none-match': 'W/"x","abc"'}, 304],
    [{'if-none-match': 'abc'}, 200],
    [{'if-none-match': ''}, 200],
    [{'if-none-match': '"ABC"'}, 200],
    [{'if-none-match': '"abc'}, 200],
    [{'if-match': '*'}, 200],
    [{'if-match': '"x", "abc"'}, 200],
    [{'if-modified-since': 'Sunday, 01-Mar-26 12:00:00 GMT'}, 304],
    [{'if-modified-since': 'Sun Mar  1 12:00:00 2026 GMT'}, 304],
    [{'if-unmodified-since': 'yesterday'}, 200],
    [{'if-none-match': '"x"'}, 200],
    [{'if-none-match': '"x"', 'if-modified-since': date}, 200],
    [{'if-modified-since': date}, 304],
    [{'if-modified-since': before}, 200],
    [{'if-modified-since': 'yesterday'}, 200],
    [{'if-match': '"abc"'}, 200],
    [{'if-match': 'W/"abc"'}, 412],
    [{'if-match': '"x"'}, 412],
    [{'if-unmodified-since': before}, 412],
    [{'if-unmodified-since': date}, 200],
    [{'if-match': '"abc"', 'if-none-match': '"abc"'}, 304],
  ])('with %j is answered %i', (headers, status) => {
    expect(decide(headers).status).toBe(status)
  })
})

describe('a range', () => {
  test.each([
    ['bytes=0-0', {status: 206, first: 0, last: 0}],
    ['bytes=2-', {status: 206, first: 2, last: 9}],
    ['bytes=2-99', {status: 206, first: 2, last: 9}],
    ['bytes=-3', {status: 206, first: 7, last: 9}],
    ['bytes=-99', {status: 206, first: 0, last: 9}],
    ['bytes=10-', {status: 416}],
    ['bytes=-0', {status: 416}],
    ['Bytes=0-1', {status: 206, first: 0, last: 1}],
    [' bytes=0-1 ', {status: 206, first: 0, last: 1}],
    ['bytes=9-9', {status: 206, first: 9, last: 9}],
    ['bytes=0-99999999999999999999', {status: 206, first: 0, last: 9}],
    ['bytes=99999999999999999999-', {status: 416}],
    ['bytes=-99999999999999999999', {status: 206, first: 0, last: 9}],
    ['bytes=a-b', {status: 200}],
    ['bytes=-1-2', {status: 200}],
    ['bytes=+1-2', {status: 200}],
    ['bytes=0x1-2', {status: 200}],
    ['', {status: 200}],
    ['bytes=5-2', {status: 200}],
    ['bytes=-', {status: 200}],
    ['bytes=0-1,4-5', {status: 200}],
    ['lines=0-1', {status: 200}],
  ])('%s of 10 bytes', (range, outcome) => {
    expect(decide({range})).toEqual(outcome)
  })

  test.each([
    ['"abc"', 206],
    [date, 206],
    ['"old"', 200],
    ['W/"abc"', 200],
    [before, 200],
  ])('of the version %s is answered %i', (condition, status) => {
    expect(decide({range: 'bytes=0-1', 'if-range': condition}).status).toBe(status)
  })

  test('applies to GET only, and is skipped when the client has the current version', () => {
    expect(decide({range: 'bytes=0-1'}, 'HEAD').status).toBe(200)
    expect(decide({range: 'bytes=0-1', 'if-none-match': '"abc"'}).status).toBe(304)
  })
})
