import {type FullConfig, request} from '@playwright/test'
import {SESSION_FILE, TOKEN} from './session.ts'

/** Signs in once, for all browsers of all tests. */
export default async function setup({projects: [project]}: FullConfig): Promise<void> {
  const baseURL = project?.use.baseURL ?? ''
  const context = await request.newContext({baseURL})
  const answer = await context.post('/v1/auth/sign-in', {
    form: {token: TOKEN},
    headers: {Origin: baseURL},
    maxRedirects: 0,
  })
  if (answer.status() !== 303) throw new Error(`Signing in answered ${answer.status()}`)
  await context.storageState({path: SESSION_FILE})
  await context.dispose()
}
