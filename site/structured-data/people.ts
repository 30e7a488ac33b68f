import type {Page} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'
import type {AmbassadorQueryResult, StoryQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'
import {organisationData, placeNamed} from './organisation.ts'

export function personData(page: Page, person: NonNullable<AmbassadorQueryResult>): object {
  const view = viewOf(page)
  const {t} = view
  return {
    '@type': 'ProfilePage',
    inLanguage: page.language,
    url: addressOf(page, page.route, page.params),
    dateModified: person._updatedAt,
    mainEntity: {
      '@type': 'Person',
      name: person.name,
      jobTitle: t(person.role) || undefined,
      description: t(person.summary) || undefined,
      worksFor: organisationData(view, person.organisation),
      homeLocation: placeNamed(person.place?.name, person.place?.parent),
      knowsLanguage: person.spokenLanguages ?? undefined,
    },
  }
}

export function storyData(page: Page, story: NonNullable<StoryQueryResult>): object {
  const {t} = viewOf(page)
  return {
    '@type': 'Article',
    headline: t(story.title),
    description: t(story.lead) || undefined,
    inLanguage: page.language,
    url: addressOf(page, page.route, page.params),
    datePublished: story.firstPublishedAt,
    dateModified: story._updatedAt,
    about: (story.people ?? []).map(({name}) => ({'@type': 'Person', name})),
    keywords: (story.topics ?? []).map(({name}) => t(name)).filter(Boolean),
    contentLocation: placeNamed(story.place?.name, story.place?.parent),
  }
}
