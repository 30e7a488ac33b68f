import type {SamplePage} from './served.ts'

/** The script of a page, which decides its letters and its direction. */
export const writingOf = ({language}: SamplePage): string =>
  new Intl.Locale(language).maximize().script ?? 'Latn'

/** The kinds of pages that differ most between theme families and languages: front, list and story. */
export const TELLING: readonly string[] = ['home', 'story', 'stories']

/**
 * A few pages that together cover every kind of page, and the most telling kinds in every theme family and script;
 * every language has its front page. The kinds alternate between the families, so that each shows several.
 */
export function covering(pages: readonly SamplePage[]): SamplePage[] {
  const chosen = new Set<SamplePage>()
  const turns = new Map<string, number>()
  const turnOf = ({family}: SamplePage) => turns.get(family) ?? 0
  const chooseOne = (examples: readonly SamplePage[]) => {
    if (examples.some((page) => chosen.has(page))) return
    const [next] = examples.toSorted((a, b) => turnOf(a) - turnOf(b))
    if (!next) return
    chosen.add(next)
    turns.set(next.family, turnOf(next) + 1)
  }
  const chooseEach = (example: (page: SamplePage) => string | undefined) => {
    for (const examples of Map.groupBy(pages, example).entries()) {
      if (examples[0] !== undefined) chooseOne(examples[1])
    }
  }
  chooseEach(({route, family}) => (TELLING.includes(route) ? `${route} in ${family}` : undefined))
  chooseEach(({route, language}) => (route === 'home' ? language : undefined))
  chooseEach((page) =>
    TELLING.includes(page.route) ? `${page.route} in ${writingOf(page)}` : undefined,
  )
  chooseEach(({route}) => route)
  return [...chosen]
}

/** One page of each kind of each campaign, in its main language. */
export function kinds(pages: readonly SamplePage[]): SamplePage[] {
  const seen = new Set<string>()
  return pages.filter(({campaign, route}) => {
    const kind = `${campaign} ${route}`
    return !seen.has(kind) && seen.add(kind)
  })
}
