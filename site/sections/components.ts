import Ambassadors from './ambassadors/Ambassadors.astro'
import Comparison from './comparison/Comparison.astro'
import Contacts from './contacts/Contacts.astro'
import DriversAndObstacles from './drivers-and-obstacles/DriversAndObstacles.astro'
import Events from './events/Events.astro'
import FactStrip from './fact-strip/FactStrip.astro'
import FreeText from './free-text/FreeText.astro'
import Gallery from './gallery/Gallery.astro'
import Guide from './guide/Guide.astro'
import Hero from './hero/Hero.astro'
import MagazineTeaser from './magazine-teaser/MagazineTeaser.astro'
import PlaceMap from './map/PlaceMap.astro'
import Opportunities from './opportunities/Opportunities.astro'
import Partners from './partners/Partners.astro'
import Questions from './questions/Questions.astro'
import Quotation from './quotation/Quotation.astro'
import Results from './results/Results.astro'
import type {SectionProps, SectionType} from './section.ts'
import Stories from './stories/Stories.astro'
import Timeline from './timeline/Timeline.astro'
import Video from './video/Video.astro'

/** The component of each section. Fails to compile while the schema has a section without one. */
export const sectionComponents = {
  heroSection: Hero,
  ambassadorsSection: Ambassadors,
  storiesSection: Stories,
  quotationSection: Quotation,
  factStripSection: FactStrip,
  comparisonSection: Comparison,
  magazineTeaserSection: MagazineTeaser,
  partnersSection: Partners,
  contactsSection: Contacts,
  freeTextSection: FreeText,
  opportunitiesSection: Opportunities,
  eventsSection: Events,
  timelineSection: Timeline,
  driversAndObstaclesSection: DriversAndObstacles,
  questionsSection: Questions,
  gallerySection: Gallery,
  videoSection: Video,
  mapSection: PlaceMap,
  guideSection: Guide,
  resultsSection: Results,
} satisfies {[Type in SectionType]: (props: SectionProps<Type>) => unknown}

export const isSectionType = (type: string): type is SectionType =>
  Object.hasOwn(sectionComponents, type)
