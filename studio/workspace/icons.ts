import {BookIcon} from '@sanity/icons/Book'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {CaseIcon} from '@sanity/icons/Case'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {HeartIcon} from '@sanity/icons/Heart'
import {HomeIcon} from '@sanity/icons/Home'
import {MarkerIcon} from '@sanity/icons/Marker'
import {MicrophoneIcon} from '@sanity/icons/Microphone'
import {TagIcon} from '@sanity/icons/Tag'
import {TaskIcon} from '@sanity/icons/Task'
import {TransferIcon} from '@sanity/icons/Transfer'
import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import type {ComponentType} from 'react'

/** One icon a document type. Schemas are pure, so the Studio is where they get them. */
export const icons: Readonly<Record<string, ComponentType>> = {
  campaign: EarthGlobeIcon,
  ambassador: MicrophoneIcon,
  inflyttareStory: HomeIcon,
  contactPerson: UserIcon,
  magazineIssue: BookIcon,
  article: DocumentTextIcon,
  opportunity: HeartIcon,
  event: CalendarIcon,
  guide: TaskIcon,
  place: MarkerIcon,
  organisation: CaseIcon,
  topic: TagIcon,
  audience: UsersIcon,
  redirect: TransferIcon,
}
