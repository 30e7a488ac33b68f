/** What pages are about, in schema.org's words, for search engines. */
import type {Page} from './page.ts'
import type {
  AmbassadorQueryResult,
  ArticleQueryResult,
  EventsQueryResult,
  IssueQueryResult,
  OpportunitiesQueryResult,
  ShellQueryResult,
  StoryQueryResult,
} from './types.generated.ts'
import {viewOf} from './view.ts'

const absolute = (page: Page): string | undefined =>
  page.origin ? `${page.origin}${page.path}` : undefined

export function campaignData(page: Page, shell: NonNullable<ShellQueryResult>): object {
  const {t} = viewOf(page)
  return {
    '@type': 'WebSite',
    name: shell.name,
    description: t(shell.description),
    inLanguage: page.language,
    url: absolute(page),
    publisher: shell.owner && {
      '@type': 'Organization',
      name: shell.owner.name,
      url: shell.owner.url ?? undefined,
    },
    about: shell.place && {'@type': 'Place', name: shell.place},
  }
}

export function personData(page: Page, person: NonNullable<AmbassadorQueryResult>): object {
  const {t} = viewOf(page)
  return {
    '@type': 'ProfilePage',
    inLanguage: page.language,
    url: absolute(page),
    dateModified: person._updatedAt,
    mainEntity: {
      '@type': 'Person',
      name: person.name,
      jobTitle: t(person.role),
      description: t(person.summary),
      worksFor: person.organisation && {'@type': 'Organization', name: person.organisation.name},
      homeLocation: person.place && {'@type': 'Place', name: person.place.name},
    },
  }
}

export function storyData(page: Page, story: NonNullable<StoryQueryResult>): object {
  const {t} = viewOf(page)
  return {
    '@type': 'Article',
    headline: t(story.title),
    description: t(story.lead),
    inLanguage: page.language,
    url: absolute(page),
    datePublished: story._createdAt,
    dateModified: story._updatedAt,
    about: (story.people ?? []).map(({name}) => ({'@type': 'Person', name})),
    contentLocation: story.place && {'@type': 'Place', name: story.place.name},
  }
}

export function issueData(page: Page, issue: NonNullable<IssueQueryResult>): object {
  const {t} = viewOf(page)
  return {
    '@type': 'PublicationIssue',
    name: t(issue.title),
    issueNumber: issue.number,
    datePublished: issue.year && String(issue.year),
    inLanguage: page.language,
    url: absolute(page),
  }
}

export function articleData(page: Page, article: NonNullable<ArticleQueryResult>): object {
  const {t} = viewOf(page)
  return {
    '@type': 'Article',
    headline: t(article.title),
    description: t(article.lead),
    inLanguage: page.language,
    url: absolute(page),
    datePublished: article._createdAt,
    dateModified: article._updatedAt,
    author: article.byline ? {'@type': 'Person', name: article.byline} : undefined,
    isPartOf: article.issue && {
      '@type': 'PublicationIssue',
      name: t(article.issue.title),
      issueNumber: article.issue.number,
    },
  }
}

export const opportunityData = (
  page: Page,
  open: NonNullable<OpportunitiesQueryResult>,
): object[] => {
  const {t} = viewOf(page)
  return open
    .filter(({kind}) => kind === 'job')
    .map((job) => ({
      '@type': 'JobPosting',
      title: t(job.title),
      description: t(job.summary),
      validThrough: job.expiresAt,
      hiringOrganization: job.organisation && {'@type': 'Organization', name: job.organisation},
      jobLocation: job.place && {
        '@type': 'Place',
        address: {'@type': 'PostalAddress', addressLocality: job.place, addressCountry: 'SE'},
      },
      jobLocationType: job.remote ? 'TELECOMMUTE' : undefined,
    }))
}

const eventStatus = {
  confirmed: 'EventScheduled',
  tentative: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
} as const

export const eventData = (page: Page, coming: NonNullable<EventsQueryResult>): object[] => {
  const {t} = viewOf(page)
  return coming.map((event) => ({
    '@type': 'Event',
    name: t(event.title),
    description: t(event.summary),
    startDate: event.startsAt,
    endDate: event.endsAt,
    eventStatus: `https://schema.org/${eventStatus[event.status ?? 'confirmed']}`,
    location: event.venue
      ? {'@type': 'Place', name: event.venue, address: event.address ?? event.place ?? undefined}
      : {'@type': 'VirtualLocation', url: event.onlineUrl},
    organizer: (event.organisers ?? []).map((name) => ({'@type': 'Organization', name})),
  }))
}
