import {CalendarIcon} from '@sanity/icons/Calendar'
import type {Tool} from 'sanity'
import {CalendarTool} from './CalendarTool.tsx'

/** *Kalender*: what goes out, begins and ends, in Swedish weeks. */
export const calendarTool: Tool = {
  name: 'kalender',
  title: 'Kalender',
  icon: CalendarIcon,
  component: CalendarTool,
}
