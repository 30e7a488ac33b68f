import {eventsSection, guideSection, opportunitiesSection} from './doing.ts'
import {
  comparisonRow,
  comparisonSection,
  driversAndObstaclesSection,
  factStripSection,
} from './facts.ts'
import {heroSection} from './hero.ts'
import {ambassadorsSection, contactsSection, partnersSection, storiesSection} from './people.ts'
import {quotationSection} from './quotation.ts'
import {
  freeTextSection,
  magazineTeaserSection,
  question,
  questionsSection,
  timelineSection,
} from './reading.ts'
import {gallerySection, mapSection, videoSection} from './showing.ts'

/** What a page can be composed of, in the order the Studio offers it. */
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
]

/** Objects that live inside sections only. */
export const sectionParts = [comparisonRow, question]
