import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../../lake/harness.ts'

let lake: TestLake
let asset: {_id: string; url: string}
beforeAll(async () => {
  lake = await startLake()
  asset = await lake.client.assets.upload('file', Buffer.from('hej'), {filename: 'a.txt'})
})
afterAll(() => lake.stop())

const headers = {Authorization: `Bearer ${TOKEN}`}

/** JSON of a name: broken texts can be sent as escapes only. */
const names: [string, string, string][] = [
  ['half a character', '"\\ud800x.txt"', '_x.txt'],
  ['a line break', '"a\\r\\nSet-Cookie: b.txt"', 'a__Set-Cookie: b.txt'],
  ['folders', '"../../etc/passwd"', '.._.._etc_passwd'],
  ['folders of Windows', '"..\\\\..\\\\a.txt"', '.._.._a.txt'],
  ['another order of letters', '"cod\\u202Efdp.exe"', 'cod_fdp.exe'],
  ['quotes', '"a\\"; filename=\\"b.html"', 'a"; filename="b.html'],
  ['a very long name', `"${'å'.repeat(5_000)}.txt"`, `${'å'.repeat(196)}.txt`],
  ['its own letters', '"Övertorneå 🙂.txt"', 'Övertorneå 🙂.txt'],
]

/** The name under which a browser saves it (RFC 6266 §4.3). */
function savedName(disposition: string | null): string {
  const [, encoded = ''] =
    /^attachment; filename="[^"\\]*"; filename\*=UTF-8''(\S+)$/.exec(disposition ?? '') ?? []
  return decodeURIComponent(encoded)
}

test.each(names)('%s in the name of a file', async (_, name, expected) => {
  const patch = `{"mutations":[{"patch":{"id":"${asset._id}","set":{"originalFilename":${name}}}}]}`
  const written = await fetch(`${lake.url}/v1/data/mutate/production`, {
    method: 'POST',
    headers,
    body: patch,
  })
  expect(written.status).toBe(200)
  const stored = await fetch(`${asset.url}?dl`, {headers})
  expect(stored.status).toBe(200)
  expect(savedName(stored.headers.get('Content-Disposition'))).toBe(expected)
})

test('a name in the address is treated alike', async () => {
  const name = encodeURIComponent(`../${'å'.repeat(2_000)}\u202E.txt`)
  const answer = await fetch(`${asset.url}?dl=${name}`, {headers})
  expect(savedName(answer.headers.get('Content-Disposition'))).toBe(`${'å'.repeat(195)}_.txt`)
})
