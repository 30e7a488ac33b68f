import {ambassadorsSection} from './ambassadors.ts'
import {comparisonRow, comparisonSection} from './comparison.ts'
import {contactsSection} from './contacts.ts'
import {driversAndObstaclesSection} from './drivers-and-obstacles.ts'
import {eventsSection} from './events.ts'
import {factStripSection} from './fact-strip.ts'
import {freeTextSection} from './free-text.ts'
import {gallerySection} from './gallery.ts'
import {guideSection} from './guide.ts'
import {heroSection} from './hero.ts'
import {magazineTeaserSection} from './magazine-teaser.ts'
import {mapSection} from './map.ts'
import {opportunitiesSection} from './opportunities.ts'
import {partnersSection} from './partners.ts'
import {question, questionsSection} from './questions.ts'
import {quotationSection} from './quotation.ts'
import {resultsSection} from './results.ts'
import {storiesSection} from './stories.ts'
import {timelineSection} from './timeline.ts'
import {videoSection} from './video.ts'

/** The sections of a front page, in the order in which the Studio offers them. */
export const sectionTypes = [
  heroSection,
  ambassadorsSection,
  storiesSection,
  quotationSection,
  factStripSection,
  comparisonSection,
  magazineTeaserSection,
  partnersSection,
  contactsSection,
  freeTextSection,
  opportunitiesSection,
  eventsSection,
  timelineSection,
  driversAndObstaclesSection,
  questionsSection,
  gallerySection,
  videoSection,
  mapSection,
  guideSection,
  resultsSection,
]

export type SectionType = (typeof sectionTypes)[number]['name']

/** Objects that only occur inside sections. */
export const sectionParts = [comparisonRow, question]
