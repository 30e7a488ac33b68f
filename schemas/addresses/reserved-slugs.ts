/**
 * First path segments that the server uses or reserves; no campaign can use one as its slug.
 * tests/server/reserved-slugs.test.ts checks the list against the routes of the running server.
 */
const reservedSlugs: readonly string[] = [
  // The server's own routes.
  'studio',
  'preview',
  'healthz',
  'images',
  'files',
  'socket',
  'g',
  // Signing in and what belongs to an account.
  'account',
  'accounts',
  'admin',
  'auth',
  'invite',
  'login',
  'logout',
  'oidc',
  'sign-in',
  'sign-out',
  // What proxies and browsers look for at a domain's root.
  'favicon',
  'robots',
  'sitemap',
  'llms',
  'index',
  'security',
  'well-known',
  '404',
  // Folders of a published site.
  'assets',
  'static',
  'embed',
  'press',
  'pagefind',
  'api',
  'data',
]

/** Version segments of the Content Lake API: `v1`, `vX`, `v2025-02-19`. */
const apiVersion = /^v(?:\d.*|x)$/

/** Whether a campaign slug is reserved by the server. */
export const isReservedSlug = (slug: string): boolean =>
  reservedSlugs.includes(slug) || apiVersion.test(slug)
