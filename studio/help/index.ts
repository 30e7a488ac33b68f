import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import type {Tool} from 'sanity'
import {HelpTool} from './HelpTool.tsx'

/** *Hjälp*: the guides for editors. */
export const helpTool: Tool = {
  name: 'hjalp',
  title: 'Hjälp',
  icon: HelpCircleIcon,
  component: HelpTool,
}
