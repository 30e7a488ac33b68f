import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import type {Tool} from 'sanity'
import {FindingsTool} from './FindingsTool.tsx'

/** *Tillgänglighet*: findings over all campaigns. */
export const findingsTool: Tool = {
  name: 'tillganglighet',
  title: 'Tillgänglighet',
  icon: EyeOpenIcon,
  component: FindingsTool,
}
