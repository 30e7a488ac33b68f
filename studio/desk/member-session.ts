import * as z from 'zod/mini'
import {connection} from '../workspace/connection.ts'

const stored = z.object({token: z.string()})

/** The token that the Studio keeps of whoever is signed in at Sanity. */
function tokenOf(projectId: string): string | undefined {
  try {
    const text = localStorage.getItem(`__studio_auth_token_${projectId}`)
    return stored.safeParse(JSON.parse(text ?? '{}')).data?.token
  } catch {
    // Storage is blocked, or holds something else.
    return undefined
  }
}

/**
 * In hosted mode, where people's accounts are Sanity's: signs whoever is signed in to the Studio in to the server that serves
 * it. @returns whether that could be done
 */
export async function openMemberSession(): Promise<boolean> {
  const home = connection()
  const token = home.kind === 'hosted' ? tokenOf(home.projectId) : undefined
  if (token === undefined) return false
  const {type} = await fetch('/v1/auth/sanity', {
    method: 'POST',
    body: new URLSearchParams({token, to: '/studio/'}),
    redirect: 'manual',
  })
  // It leads on when it has let somebody in.
  return type === 'opaqueredirect'
}
