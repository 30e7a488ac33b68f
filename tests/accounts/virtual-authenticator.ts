import type {CDPSession, Page} from '@playwright/test'

/** A device's authenticator as Chromium plays it, for the WebAuthn domain of the DevTools Protocol. */
export interface VirtualAuthenticator {
  session: CDPSession
  authenticatorId: string
}

/** Gives a page's device a fingerprint reader. @param isUserVerified whether it recognises its owner */
export async function addAuthenticator(
  page: Page,
  isUserVerified: boolean,
): Promise<VirtualAuthenticator> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const {authenticatorId} = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  })
  return {session, authenticatorId}
}
