import {expect, test} from 'vitest'
import {BodyError, readText} from '../../http/index.ts'

const LIMIT = 10

/** A request whose body comes in parts; one that ends with an error was interrupted. */
function sent(parts: readonly (string | Error)[], headers: Record<string, string> = {}): Request {
  const left = [...parts]
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = left.shift()
      if (part === undefined) controller.close()
      else if (part instanceof Error) controller.error(part)
      else controller.enqueue(new TextEncoder().encode(part))
    },
  })
  return new Request('http://localhost/', {method: 'POST', body, headers, ...{duplex: 'half'}})
}

const aborted = new Error('aborted')

test.each([
  ['nothing', sent([]), ''],
  ['in parts', sent(['håll', ' vist']), 'håll vist'],
  ['as long as allowed', sent(['0123456789']), '0123456789'],
  ['of a known length', sent(['kort'], {'Content-Length': '4'}), 'kort'],
])('a body is read: %s', async (_, request, text) => {
  expect(await readText(request, LIMIT)).toBe(text)
})

test.each([
  ['too large', sent(['01234', '567890']), 413],
  ['said to be too large', sent(['0'], {'Content-Length': '11'}), 413],
  ['interrupted', sent(['0', aborted]), 400],
  ['interrupted, of a known length', sent(['0', aborted], {'Content-Length': '4'}), 400],
  ['interrupted at once', sent([aborted]), 400],
])('a body is refused: %s', async (_, request, status) => {
  const refused = await readText(request, LIMIT).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(BodyError)
  expect(refused).toMatchObject({status})
  if (status === 400) expect(refused).toMatchObject({cause: aborted})
})

test('no more is read than is allowed', async () => {
  let given = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1
      controller.enqueue(new Uint8Array(8))
    },
  })
  const endless = new Request('http://localhost/', {method: 'POST', body, ...{duplex: 'half'}})
  await expect(readText(endless, LIMIT)).rejects.toMatchObject({status: 413})
  expect(given).toBeLessThan(5)
})
