/** First path segments that the server itself answers; a campaign cannot be called any of them. */
export const reservedSlugs: readonly string[] = [
  'studio',
  'preview',
  'healthz',
  'api',
  'v1',
  'vx',
  'data',
  'images',
  'files',
  'assets',
  'static',
  'auth',
  'login',
  'logout',
  'embed',
  'press',
  'pagefind',
  'index',
  'admin',
  'favicon',
  'robots',
  'sitemap',
  'well-known',
  'llms',
  '404',
]

/** API version segments such as `v2025-02-19`. */
export const reservedSlugPattern = /^v\d/
