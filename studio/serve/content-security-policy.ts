const HOSTED_API = 'https://*.api.sanity.io wss://*.api.sanity.io'
const HOSTED_CDN = 'https://cdn.sanity.io'

/**
 * What the Studio's page may load and ask: its own origin, and in hosted mode the project's content. Styles may be
 * inline, because the Studio's are made while it runs; scripts may not.
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
