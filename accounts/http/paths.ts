/** The addresses of sign-in pages and their forms. */
export const LOGIN_PATH = '/v1/auth/login/hemvist'
export const SIGN_IN_PATH = '/v1/auth/sign-in'
/** The page that a one-time link leads to; the secret is in the parameter `key`. */
export const LINK_PATH = '/v1/auth/link'
export const FORGOT_PATH = '/v1/auth/forgot'
export const CODE_PATH = '/v1/auth/code'
export const SETUP_PATH = '/v1/auth/setup'
/** Followed by an identity provider's id. */
export const PROVIDER_PATH = '/v1/auth/provider'

/** The address of a one-time link. @param origin of the server */
export const linkAddress = (origin: string, secret: string): string =>
  `${origin}${LINK_PATH}?key=${secret}`
