import {millisecondsInDay} from 'date-fns/constants'
import {Hono} from 'hono'
import {expect, test} from 'vitest'
import {SECURITY_TXT_PATH, securityTxt} from '../../../server/security/security-txt.ts'

const ask = (options: Parameters<typeof securityTxt>[0]) =>
  new Hono().get(SECURITY_TXT_PATH, securityTxt(options)).request(SECURITY_TXT_PATH)

test('names the contact, and a future expiry date', async () => {
  const answer = await ask({
    securityContact: 'mailto:it@kumla.example',
    origin: 'https://hemvist.example',
  })
  const text = await answer.text()
  expect(text).toMatch(/^Contact: mailto:it@kumla\.example\nExpires: /)
  expect(text).toContain('Canonical: https://hemvist.example/.well-known/security.txt\n')
  const expires = Date.parse(/Expires: (\S+)/.exec(text)?.[1] ?? '')
  const days = (expires - Date.now()) / millisecondsInDay
  expect(days).toBeGreaterThan(170)
  expect(days).toBeLessThan(365)
})

test('is absent without a contact', async () => {
  expect((await ask({origin: 'https://hemvist.example'})).status).toBe(404)
})
