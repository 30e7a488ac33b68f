import {defineQuery} from 'groq'
import {consentCovers, onStage, stage} from './stage.ts'

/** GROQ: who is in it has agreed to be shown on others' websites too. */
const mayBeEmbedded = '"embed" in consent.channels'

/** What those who write about the campaign need. */
export const pressQuery = defineQuery(`*[_type == "campaign" && _id == $campaign][0]{
  name, description, logo, theme,
  "text": press.text,
  "images": press.images[]{_key, image, terms},
  "contacts": (press.contacts[]->)[${consentCovers}]{
    _id, name, role, email, phone, portrait, isSample, "organisation": organisation->name
  }
}`)

/** A page for the press where the campaign has written something for it. */
export const pressEntries = defineQuery(`*[_type == "campaign" && _id == $campaign && (
  defined(press.text) || count(press.images) > 0 || count(press.contacts) > 0
)]{"params": {}, "documentId": _id}`)

/** Stories that others may show. */
export const embedStoryEntries = defineQuery(`${stage}{
  "items": *[_type == "inflyttareStory" && ${onStage} && ${mayBeEmbedded}]{
    "params": {"slug": slug.current}, "documentId": _id
  }
}.items`)

/** Ambassadors that others may show. */
export const embedAmbassadorEntries = defineQuery(`${stage}{
  "items": *[_type == "ambassador" && ${onStage} && ${mayBeEmbedded}]{
    "params": {"slug": slug.current}, "documentId": _id
  }
}.items`)
