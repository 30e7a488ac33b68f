import {WebAuthnError} from '@simplewebauthn/browser'
import {describe, expect, test} from 'vitest'
import {copyText} from '../../../studio/desk/copy-text.ts'
import {wasCancelled} from '../../../studio/desk/hooks/was-cancelled.ts'

const named = (name: string) => Object.assign(new Error('…'), {name})

describe('copying a text', () => {
  const copied: string[] = []
  test.each([
    ['is done where it may be', {writeText: async (text: string) => void copied.push(text)}, true],
    [
      'is not done without permission',
      {writeText: () => Promise.reject(named('NotAllowedError'))},
      false,
    ],
    ['is not done on plain HTTP, where there is no clipboard', undefined, false],
  ])('%s', async (_, clipboard, isCopied) => {
    expect(await copyText('https://nora.example/', clipboard)).toBe(isCopied)
  })
  test('copies it whole', () => expect(copied).toEqual(['https://nora.example/']))
})

test.each([
  [
    'a closed dialog for passkeys',
    new WebAuthnError({
      message: 'The operation either timed out or was not allowed.',
      code: 'ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY',
      cause: named('NotAllowedError'),
    }),
    true,
  ],
  ['a request that was stopped', new DOMException('Aborted', 'AbortError'), true],
  ['a passkey that is registered already', named('InvalidStateError'), false],
  ['a refusal of the server', new Error('403'), false],
])('%s is a change of mind or not', (_, error, isCancelled) => {
  expect(wasCancelled(error)).toBe(isCancelled)
})
