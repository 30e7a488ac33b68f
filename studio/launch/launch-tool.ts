import {RocketIcon} from '@sanity/icons/Rocket'
import type {Tool} from 'sanity'
import {route} from 'sanity/router'
import {LaunchTool} from './LaunchTool.tsx'

/** Name of the tool in the Studio's addresses, and of the intent that only it handles. */
export const LAUNCH = 'ny-kampanj'

/**
 * *Ny kampanj*: launches a campaign step by step, from nothing, from a template or from another campaign. It comes before
 * the structure tool, so that links that create a campaign lead here; within the structure tool, which Sanity asks first,
 * links name it.
 */
export const launchTool: Tool = {
  name: LAUNCH,
  title: 'Ny kampanj',
  icon: RocketIcon,
  component: LaunchTool,
  canHandleIntent: (intent, {type}) =>
    intent === LAUNCH || (intent === 'create' && type === 'campaign'),
  getIntentState: () => ({}),
  router: route.create('/', [route.create('/:campaign', [route.create('/:step')])]),
}
