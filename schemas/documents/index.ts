import {withUpkeep} from '../fields/index.ts'
import {ambassador} from './ambassador.ts'
import {article} from './article.ts'
import {campaign} from './campaign.ts'
import {contactPerson} from './contact-person.ts'
import {course} from './course.ts'
import {event} from './event.ts'
import {form} from './form.ts'
import {guide} from './guide.ts'
import {inflyttareStory} from './inflyttare-story.ts'
import {magazineIssue} from './magazine-issue.ts'
import {newsletter} from './newsletter.ts'
import {opportunity} from './opportunity.ts'
import {organisation} from './organisation.ts'
import {place} from './place.ts'
import {placeTest} from './place-test.ts'
import {redirect} from './redirect.ts'
import {audience, topic} from './term.ts'

/** In the order of the Studio's menu; each with fields for who looks after it. */
export const documents = [
  campaign,
  ambassador,
  inflyttareStory,
  magazineIssue,
  article,
  opportunity,
  event,
  guide,
  place,
  placeTest,
  course,
  organisation,
  contactPerson,
  form,
  newsletter,
  topic,
  audience,
  redirect,
].map(withUpkeep)

export type DocumentType = (typeof documents)[number]['name']

/** What editors call a type of document; its name when there is no such type. */
export const documentTitle = (type: string): string =>
  documents.find(({name}) => name === type)?.title ?? type
