import {BarChartIcon} from '@sanity/icons/BarChart'
import type {Tool} from 'sanity'
import {route} from 'sanity/router'
import {ResultsTool} from './ResultsTool.tsx'

/** *Resultat*: for those who lead a campaign. The server decides whose results one sees. */
export const resultsTool: Tool = {
  name: 'resultat',
  title: 'Resultat',
  icon: BarChartIcon,
  component: ResultsTool,
  router: route.create('/', [route.create('/:slug')]),
}
