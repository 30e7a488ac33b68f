/**
 * Scheme, host and port that the browser reached the lake at; a proxy in front of it says so in `X-Forwarded-Proto` and
 * `X-Forwarded-Host`. Only use it to build URLs, never for trust decisions.
 */
export const originOf = (request: Request): string => {
  const url = new URL(request.url)
  const [forwarded = url.protocol.slice(0, -1)] = (request.headers.get('X-Forwarded-Proto') ?? '')
    .split(',')
    .filter(Boolean)
  const host = request.headers.get('X-Forwarded-Host') ?? request.headers.get('Host') ?? url.host
  const candidate = `${forwarded.trim()}://${host.split(',')[0]?.trim()}`
  return URL.canParse(candidate) ? new URL(candidate).origin : url.origin
}
