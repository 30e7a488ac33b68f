import type {Page} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'
import {plainText} from '../text/rich-text.ts'
import {inSweden, lastMomentOf} from '../time/swedish-time.ts'
import type {OpportunityQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'
import {organisationData, placeNamed} from './organisation.ts'

/** A JobPosting, with what Google asks of one; other offers, and jobs that lack it, say what the page is about. */
export function opportunityData(page: Page, offer: NonNullable<OpportunityQueryResult>): object {
  const {t, language} = viewOf(page)
  const {place, organisation, remote} = offer
  const location = placeNamed(place?.name, place?.parent)
  const url = addressOf(page, page.route, page.params)
  if (offer.kind !== 'job' || !organisation?.name || !(location || remote)) {
    return {
      '@type': 'WebPage',
      name: t(offer.title),
      description: t(offer.summary) || undefined,
      url,
      expires: offer.expiresAt ?? undefined,
      contentLocation: location,
      publisher: organisationData(organisation),
    }
  }
  const description = [t(offer.summary), plainText(offer.body, language)]
    .filter(Boolean)
    .join('\n\n')
  return {
    '@type': 'JobPosting',
    title: t(offer.title),
    description,
    datePosted: offer.publishedAt ?? inSweden(offer.firstPublishedAt, true),
    validThrough: lastMomentOf(offer.expiresAt),
    employmentType: offer.employmentType ?? undefined,
    hiringOrganization: organisationData(organisation),
    jobLocation: location,
    ...(remote
      ? {
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements: {'@type': 'Country', name: 'Sverige'},
        }
      : {}),
    jobStartDate: offer.startsAt ?? undefined,
    identifier: {
      '@type': 'PropertyValue',
      name: organisation?.name ?? page.campaign.slug,
      value: offer._id,
    },
    url,
  }
}
