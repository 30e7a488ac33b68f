import type {Visit} from '../visit.ts'
import type {LinkPurpose} from './links.ts'
import type {Session, SessionLevel} from './sessions.ts'

/** What a browser sent when somebody signs in. */
export interface SignInRequest {
  /** The session that the browser has already; it ends. */
  former: Session | null
  /** What a browser keeps that somebody has signed in with before. */
  device: string | undefined
  userAgent: string
  visit: Visit
}

export type SignInResult =
  | {
      ticket: string
      level: SessionLevel
      person: string
      /** What the one-time link was for that began it. */
      purpose?: LinkPurpose | undefined
    }
  /** A code is needed: sealed, for `SignIn.withCode`. */
  | {pending: string}
  /** `use-passkey`: somebody must prove two factors, and has a passkey. */
  | {refused: 'wrong' | 'use-passkey'}

/** The address that a request came from. */
export const addressIn = ({visit}: SignInRequest): string => visit.address ?? ''
