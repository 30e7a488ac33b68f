import type {Page} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'
import {plainText} from '../text/rich-text.ts'
import {inSweden, lastMomentOf} from '../time/swedish-time.ts'
import type {OpportunityQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'
import {organisationData, placeNamed} from './organisation.ts'

type Salary = NonNullable<OpportunityQueryResult>['salary']

/** Swedish pay is agreed by the month, before tax. */
function salaryData(salary: Salary): object | undefined {
  const {from, to} = salary ?? {}
  if (!from && !to) return undefined
  return {
    '@type': 'MonetaryAmount',
    currency: 'SEK',
    value: {
      '@type': 'QuantitativeValue',
      minValue: from ?? undefined,
      maxValue: to ?? undefined,
      unitText: 'MONTH',
    },
  }
}

/** A JobPosting, with what Google asks of one; other offers, and jobs that lack it, say what the page is about. */
export function opportunityData(page: Page, offer: NonNullable<OpportunityQueryResult>): object {
  const view = viewOf(page)
  const {t, language, nameOf} = view
  const {place, organisation, remote} = offer
  const location = placeNamed(place?.name, place?.parent)
  const url = addressOf(page, page.route, page.params)
  if (offer.kind !== 'job' || !nameOf(organisation) || !(location || remote)) {
    return {
      '@type': 'WebPage',
      name: t(offer.title),
      description: t(offer.summary) || undefined,
      url,
      expires: offer.expiresAt ?? undefined,
      contentLocation: location,
      publisher: organisationData(view, organisation),
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
    baseSalary: salaryData(offer.salary),
    hiringOrganization: organisationData(view, organisation),
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
      name: nameOf(organisation),
      value: offer._id,
    },
    url,
  }
}
