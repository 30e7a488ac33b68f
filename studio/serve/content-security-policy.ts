const HOSTED_API = 'https://*.api.sanity.io wss://*.api.sanity.io'
const HOSTED_CDN = 'https://cdn.sanity.io'

/**
 * Content-Security-Policy of the Studio's page: its own origin and, in hosted mode, the project's content. Inline
 * styles are allowed because the Studio generates them at run time; inline scripts are not.
 */
export function contentSecurityPolicy({hosted}: {hosted: boolean}): string {
  const [api, cdn] = hosted ? [` ${HOSTED_API} ${HOSTED_CDN}`, ` ${HOSTED_CDN}`] : ['', '']
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${cdn}`,
    `media-src 'self' blob:${cdn}`,
    "font-src 'self'",
    `connect-src 'self'${api}`,
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}
