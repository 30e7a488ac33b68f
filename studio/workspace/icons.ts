import {ActivityIcon} from '@sanity/icons/Activity'
import {BarChartIcon} from '@sanity/icons/BarChart'
import {BellIcon} from '@sanity/icons/Bell'
import {BlockContentIcon} from '@sanity/icons/BlockContent'
import {BookIcon} from '@sanity/icons/Book'
import {BookmarkIcon} from '@sanity/icons/Bookmark'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {CaseIcon} from '@sanity/icons/Case'
import {ClockIcon} from '@sanity/icons/Clock'
import {ComposeIcon} from '@sanity/icons/Compose'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {DoubleQuoteIcon} from '@sanity/icons/DoubleQuote'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {EnvelopeIcon} from '@sanity/icons/Envelope'
import {HeartIcon} from '@sanity/icons/Heart'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {HomeIcon} from '@sanity/icons/Home'
import {ImageIcon} from '@sanity/icons/Image'
import {ImagesIcon} from '@sanity/icons/Images'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {LinkIcon} from '@sanity/icons/Link'
import {MarkerIcon} from '@sanity/icons/Marker'
import {MicrophoneIcon} from '@sanity/icons/Microphone'
import {NumberIcon} from '@sanity/icons/Number'
import {PlayIcon} from '@sanity/icons/Play'
import {SplitVerticalIcon} from '@sanity/icons/SplitVertical'
import {StarIcon} from '@sanity/icons/Star'
import {TagIcon} from '@sanity/icons/Tag'
import {TaskIcon} from '@sanity/icons/Task'
import {ThListIcon} from '@sanity/icons/ThList'
import {TimelineIcon} from '@sanity/icons/Timeline'
import {TransferIcon} from '@sanity/icons/Transfer'
import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import type {ComponentType} from 'react'
import type {DocumentType, RichTextBlock, SectionType} from '../../schemas/index.ts'

/** Does not compile when a document type, section or block has no icon. */
const known = {
  campaign: EarthGlobeIcon,
  ambassador: MicrophoneIcon,
  inflyttareStory: HomeIcon,
  contactPerson: UserIcon,
  magazineIssue: BookIcon,
  article: DocumentTextIcon,
  opportunity: HeartIcon,
  event: CalendarIcon,
  form: ComposeIcon,
  newsletter: BellIcon,
  guide: TaskIcon,
  place: MarkerIcon,
  placeTest: HelpCircleIcon,
  course: BookmarkIcon,
  organisation: CaseIcon,
  topic: TagIcon,
  audience: UsersIcon,
  redirect: TransferIcon,

  heroSection: StarIcon,
  ambassadorsSection: MicrophoneIcon,
  storiesSection: HomeIcon,
  quotationSection: DoubleQuoteIcon,
  factStripSection: NumberIcon,
  comparisonSection: SplitVerticalIcon,
  magazineTeaserSection: BookIcon,
  partnersSection: CaseIcon,
  contactsSection: EnvelopeIcon,
  freeTextSection: BlockContentIcon,
  opportunitiesSection: HeartIcon,
  eventsSection: CalendarIcon,
  timelineSection: TimelineIcon,
  driversAndObstaclesSection: BarChartIcon,
  questionsSection: HelpCircleIcon,
  gallerySection: ImagesIcon,
  videoSection: PlayIcon,
  mapSection: MarkerIcon,
  guideSection: TaskIcon,
  resultsSection: ActivityIcon,
  navigationItem: LinkIcon,
  callToAction: LinkIcon,
  figure: NumberIcon,
  person: UserIcon,
  chapter: ClockIcon,
  formField: ComposeIcon,

  richTextImage: ImageIcon,
  imagePairBlock: ImagesIcon,
  quotationBlock: DoubleQuoteIcon,
  factBoxBlock: InfoOutlineIcon,
  questionsBlock: HelpCircleIcon,
  timelineBlock: TimelineIcon,
  tableBlock: ThListIcon,
  videoBlock: PlayIcon,
} satisfies Record<DocumentType | RichTextBlock | SectionType, ComponentType> &
  Record<string, ComponentType>

/** One icon for each type of document and each part of a page. Schemas are pure, so the Studio adds them. */
export const icons: Readonly<Record<string, ComponentType>> = known
