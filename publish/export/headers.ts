/** Headers of every answer: what no page of ours needs, nobody shall do with it. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
}

/** For files named by their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** The `_headers` file that Netlify, Cloudflare Pages and others read. Each page carries its own policy. */
export function headersFile(base: string): string {
  const lines = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
  const immutable = lines({'Cache-Control': IMMUTABLE}).join('')
  return [
    `${base}/*\n`,
    ...lines(securityHeaders),
    `${base}/_astro/*\n${immutable}`,
    `${base}/_images/*\n${immutable}`,
  ].join('')
}
