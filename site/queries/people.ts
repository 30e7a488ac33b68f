import {defineQuery} from 'groq'
import {consentCoversCampaign, onStage, stage} from '../../schemas/publicity/index.ts'
import {isAtSlug} from './address.ts'
import {firstPublishedAt} from './dates/publication.ts'
import {personFacets, storyFacets} from './facets.ts'
import {action, richText} from './links.ts'

/** Ambassadors on the stage, as cards. Order: see inStageOrder. */
export const ambassadorsQuery = defineQuery(`${stage}{
  handpicked,
  "items": *[_type == "ambassador" && ${onStage}]{
    _id, name, "slug": slug.current, portrait, role, quote, summary, isSample,
    "place": place->name,${personFacets}
  }
}`)

/** One profile. */
export const ambassadorQuery =
  defineQuery(`*[_type == "ambassador" && ${isAtSlug} && ${consentCoversCampaign}][0]{
  _id, _updatedAt, name, "slug": slug.current, portrait, role, quote, summary, movedFrom, movedFromTranslations, spokenLanguages,
  isSample, body${richText},
  "place": place->{_id, name, "slug": slug.current, "parent": parent->name},
  "organisation": organisation->{name, nameTranslations, url},
  "topics": topics[]->{_id, name, "slug": slug.current},
  links[]${action}
}`)

/** Stories on the stage, as cards. */
export const storiesQuery = defineQuery(`${stage}{
  handpicked,
  "items": *[_type == "inflyttareStory" && ${onStage}]{
    _id, title, "slug": slug.current, image, lead, quote, movedYear, household, hinder, isSample,
    "people": people[].name, "place": movedTo->{_id, name}, "chapters": count(chapters),${storyFacets}
  }
}`)

/** One story, whole. */
export const storyQuery =
  defineQuery(`*[_type == "inflyttareStory" && ${isAtSlug} && ${consentCoversCampaign}][0]{
  _id, ${firstPublishedAt}, _updatedAt, title, "slug": slug.current, image, lead, quote, household, movedYear, drivkrafter, hinder,
  isSample, gallery, people, "from": movedFrom,
  body${richText}, easyRead${richText},
  "place": movedTo->{_id, name, "slug": slug.current, "parent": parent->name},
  chapters[]{_key, date, title, image, body${richText}},
  "topics": topics[]->{_id, name, "slug": slug.current},
  "organisations": organisations[]->{name, nameTranslations, url}
}`)

/** The chapters of one story, for a timeline. */
export const chaptersQuery =
  defineQuery(`*[_type == "inflyttareStory" && _id == $story && ${consentCoversCampaign}][0]{
  _id, title, "slug": slug.current, isSample,
  chapters[]{_key, date, title, image}
}`)
