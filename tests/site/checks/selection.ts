import type {SamplePage} from './served.ts'

/** The writing of a page, which decides its letters and its direction. */
export const writingOf = ({language}: SamplePage): string =>
  new Intl.Locale(language).maximize().script ?? 'Latn'

/** A front page and a page to read: what a family of themes, or a language, changes most. */
export const TELLING: readonly string[] = ['home', 'story', 'stories']

/**
 * A few pages that together show every kind of page, and the telling kinds in every family of themes and every
 * writing; every language has its front page. The kinds take turns among the families, so that each shows several.
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
