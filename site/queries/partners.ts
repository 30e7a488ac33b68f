import {defineQuery} from 'groq'
import {
  consentCoversCampaign,
  consentCoversEmbeds,
  onStage,
  stage,
} from '../../schemas/publicity/index.ts'
import {slugOf} from './address.ts'
import {contact} from './contact.ts'

/** What those who write about the campaign need. */
export const pressQuery = defineQuery(`*[_type == "campaign" && _id == $campaign][0]{
  name, description, logo, theme,
  "text": press.text,
  "images": press.images[]{_key, image, terms},
  "contacts": (press.contacts[]->)[${consentCoversCampaign}]${contact}
}`)

/** A page for the press where the campaign has written something for it. */
export const pressEntries = defineQuery(`*[_type == "campaign" && _id == $campaign && (
  defined(press.text) || count(press.images) > 0 || count(press.contacts) > 0
)]{"params": {}, "documentId": _id}`)

/** Stories that others may show. */
export const embedStoryEntries = defineQuery(`${stage}{
  "items": *[_type == "inflyttareStory" && ${onStage} && ${consentCoversEmbeds}]{
    "params": {"slug": ${slugOf}}, "documentId": _id
  }
}.items`)

/** Ambassadors that others may show. */
export const embedAmbassadorEntries = defineQuery(`${stage}{
  "items": *[_type == "ambassador" && ${onStage} && ${consentCoversEmbeds}]{
    "params": {"slug": ${slugOf}}, "documentId": _id
  }
}.items`)
