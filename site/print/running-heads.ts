import {cssIdentifier, cssString} from '../text/css.ts'

/** What stands above the text of each article: the issue's name, and the article's on pages of its own kind. */
export function runningHeads(
  issue: string,
  articles: readonly {name: string; title: string}[],
): string {
  const heads = articles.map(
    ({name, title}) =>
      `@page ${cssIdentifier(name)}{@top-left{content:${cssString(issue)}}@top-right{content:${cssString(title)}}}` +
      `.text-${cssIdentifier(name)}{page:${cssIdentifier(name)}}`,
  )
  return heads.join('')
}
