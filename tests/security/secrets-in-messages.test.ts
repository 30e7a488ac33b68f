import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {inspect} from 'node:util'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {redact} from '../../http/index.ts'
import {callWebhook, deploy, destinationName, parseTarget} from '../../publish/index.ts'

const SECRET = 'hunter2-Ω'.replace('Ω', 'x9')

describe('a secret is hidden wherever it stands', () => {
  test.each([
    [`https://user:${SECRET}@host.example/x.git`, 'https://***@host.example/x.git'],
    [`https://${SECRET}@host.example/x`, 'https://***@host.example/x'],
    [`https://user:p@/${SECRET}@host.example/x`, 'https://***@host.example/x'],
    [
      `fatal: unable to access 'https://u:${SECRET}@h/x/': 403`,
      "fatal: unable to access 'https://***@h/x/': 403",
    ],
    [`smtp://u:${SECRET}@mail.example:587`, 'smtp://***@mail.example:587'],
    [`ssh://u:${SECRET}@host/x`, 'ssh://***@host/x'],
    [`rsync:u:${SECRET}@host:/var/www`, 'rsync:***@host:/var/www'],
    [`u:${SECRET}@host:/var/www`, '***@host:/var/www'],
    [`https://h.example/hook?token=${SECRET}&a=1`, 'https://h.example/hook?token=***&a=1'],
    [
      `https://h.example/hook?a=1&access_token=${SECRET}`,
      'https://h.example/hook?a=1&access_token=***',
    ],
    [`https://h.example/?X-Amz-Signature=${SECRET}`, 'https://h.example/?X-Amz-Signature=***'],
    [`Authorization: Bearer ${SECRET}`, 'Authorization: Bearer ***'],
    [`{"authorization":"Basic ${SECRET}"}`, '{"authorization":"Basic ***"}'],
    [`AWS_SECRET_ACCESS_KEY=${SECRET} aws s3`, 'AWS_SECRET_ACCESS_KEY=*** aws s3'],
    [`password=${SECRET}`, 'password=***'],
  ])('%s', (text, hidden) => {
    expect(redact(text)).toBe(hidden)
    expect(redact(hidden)).toBe(hidden)
  })

  test('also when only the caller knows it', () => {
    expect(redact(`https://h.example/${SECRET}/x`, [SECRET])).toBe('https://h.example/***/x')
  })

  test.each([
    'https://unpkg.example/@scope/name@1.0.0',
    'rsync to web@host.example:/var/www',
    'git@host.example:me/site.git',
    'git:git@host.example:me/site.git#pages',
    'a@b.example',
    'mailto:a@b.example',
    'http://localhost:4321/kumla/?page=2',
    'C:\\Users\\anna@kommun',
  ])('and what is none stays: %s', (text) => {
    expect(redact(text)).toBe(text)
  })
})

let folder: string
let refusing: ReturnType<typeof createServer>
let host = ''
const authorizations: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hemvist-secrets-'))
  refusing = createServer((request, response) => {
    authorizations.push(request.headers.authorization ?? '')
    response.writeHead(403).end(`no, ${request.url}`)
  })
  await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve))
  const bound = refusing.address()
  host = `127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
})
afterAll(() => {
  refusing.close()
  rmSync(folder, {recursive: true, force: true})
})

/** Everything about an error that a log could show. */
async function thrownBy(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (error) {
    return inspect(error, {depth: 10, showHidden: true})
  }
  throw new Error('Nothing was thrown')
}

describe('no error reveals the secret of', () => {
  const to = (address: string) => () => {
    const target = parseTarget(address, {
      AWS_ACCESS_KEY_ID: 'K',
      AWS_SECRET_ACCESS_KEY: SECRET,
      AWS_ENDPOINT_URL: `http://u:${SECRET}@${host}`,
    })
    expect(target.description).not.toContain(SECRET)
    return deploy([], target).finally(() => target.close())
  }
  const message = {publish: 1, campaigns: [], paths: []}
  const calling = (url: string) => () => callWebhook(message, {url, secret: SECRET, firstWait: 1})

  test.each<[string, () => () => Promise<unknown>]>([
    ['a repository', () => to(`git:http://u:${SECRET}@${host}/x.git`)],
    ['a repository that is nowhere', () => to(`git:http://u:${SECRET}@127.0.0.1:1/x.git`)],
    [
      'a repository with a strange branch',
      () => () => Promise.resolve(parseTarget(`git:-https://u:${SECRET}@h/x`)),
    ],
    ['an rsync destination', () => to(`rsync:u:${SECRET}@127.0.0.1:${folder}/none`)],
    ['a strange destination', () => () => Promise.resolve(parseTarget(`ftp://u:${SECRET}@h/x`))],
    ['a bucket', () => to('s3://bucket/x')],
    [
      'a webhook that refuses',
      () => calling(`http://u:${SECRET}@${host}/${SECRET}?token=${SECRET}`),
    ],
    ['a webhook that is nowhere', () => calling(`http://u:${SECRET}@127.0.0.1:1/?key=${SECRET}`)],
  ])('%s', async (_name, attack) => {
    expect(await thrownBy(async () => attack()())).not.toContain(SECRET)
  })

  test('nor does the name of a destination', () => {
    const setting = {campaign: 'kumla', to: `git:https://u:${SECRET}@h/x.git`}
    expect(destinationName(setting)).toBe('kumla → git:https://***@h/x.git')
  })

  test('while a webhook receives its password', () => {
    const basic = `Basic ${Buffer.from(`u:${SECRET}`).toString('base64')}`
    expect(authorizations).toContain(basic)
  })
})
