/** What stands for a link between pages: which route, in which language, with which parameters. */
export function linkKey(
  route: string,
  language: string,
  params: Readonly<Record<string, string>> = {},
): string {
  const names = Object.keys(params).sort()
  return [route, language, ...names.map((name) => `${name}=${params[name]}`)].join('\u0000')
}

/** The way from the page at `path` to the root of its site: `/a/b/` → `../..`, `/a.xml` → `.`. */
export function rootFrom(path: string): string {
  const depth = path.split('/').length - 2
  return depth <= 0 ? '.' : Array.from({length: depth}, () => '..').join('/')
}
