import {SunIcon} from '@sanity/icons/Sun'
import type {Tool} from 'sanity'
import {TodayTool} from './TodayTool.tsx'

export {DocumentRow} from './DocumentRow.tsx'

/** *Idag*: the Studio's first screen. */
export const todayTool: Tool = {
  name: 'idag',
  title: 'Idag',
  icon: SunIcon,
  component: TodayTool,
}
