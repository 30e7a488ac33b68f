import type {Page} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'
import type {ArticleQueryResult, IssueQueryResult, IssuesQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'

type Issue = Pick<IssuesQueryResult[number], 'title' | 'slug' | 'number' | 'year'>

const issueOf = (page: Page, issue: Issue) => ({
  '@type': 'PublicationIssue',
  name: viewOf(page).t(issue.title),
  issueNumber: issue.number ?? undefined,
  datePublished: issue.year ? String(issue.year) : undefined,
  url: addressOf(page, 'magazineIssue', {slug: issue.slug ?? ''}),
})

const magazineOf = (page: Page, name: string) => ({
  '@type': 'Periodical',
  name,
  url: addressOf(page, 'magazine'),
})

/** The magazine with its issues. */
export const magazineData = (page: Page, name: string, issues: readonly Issue[]): object => ({
  ...magazineOf(page, name),
  inLanguage: page.language,
  hasPart: issues.map((issue) => issueOf(page, issue)),
})

export const issueData = (
  page: Page,
  name: string,
  issue: NonNullable<IssueQueryResult>,
): object => ({
  ...issueOf(page, issue),
  inLanguage: page.language,
  isPartOf: magazineOf(page, name),
})

export function articleData(page: Page, article: NonNullable<ArticleQueryResult>): object {
  const {t} = viewOf(page)
  return {
    '@type': 'Article',
    headline: t(article.title),
    description: t(article.lead) || undefined,
    inLanguage: page.language,
    url: addressOf(page, page.route, page.params),
    datePublished: article.firstPublishedAt,
    dateModified: article._updatedAt,
    author: article.byline ? {'@type': 'Person', name: article.byline} : undefined,
    isPartOf: article.issue ? issueOf(page, article.issue) : undefined,
  }
}
