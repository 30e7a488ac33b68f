import {example as ambassadors} from './ambassadors/example.ts'
import {example as comparison} from './comparison/example.ts'
import {example as contacts} from './contacts/example.ts'
import {example as driversAndObstacles} from './drivers-and-obstacles/example.ts'
import {example as events} from './events/example.ts'
import type {Example} from './example.ts'
import {example as factStrip} from './fact-strip/example.ts'
import {example as freeText} from './free-text/example.ts'
import {example as gallery} from './gallery/example.ts'
import {example as guide} from './guide/example.ts'
import {example as hero} from './hero/example.ts'
import {example as magazineTeaser} from './magazine-teaser/example.ts'
import {example as map} from './map/example.ts'
import {example as opportunities} from './opportunities/example.ts'
import {example as partners} from './partners/example.ts'
import {example as questions} from './questions/example.ts'
import {example as quotation} from './quotation/example.ts'
import {example as results} from './results/example.ts'
import type {SectionName} from './section.ts'
import {example as stories} from './stories/example.ts'
import {example as timeline} from './timeline/example.ts'
import {example as video} from './video/example.ts'

/** Every section's example, in an order that makes a page. Fails to compile while a section has none. */
export const sectionExamples = {
  hero,
  ambassadors,
  stories,
  quotation,
  factStrip,
  comparison,
  driversAndObstacles,
  results,
  timeline,
  map,
  guide,
  opportunities,
  events,
  magazineTeaser,
  gallery,
  video,
  freeText,
  questions,
  contacts,
  partners,
} satisfies Record<SectionName, Example>
