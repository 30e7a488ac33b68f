import {InboxIcon} from '@sanity/icons/Inbox'
import type {Tool} from 'sanity'
import {route} from 'sanity/router'
import {InboxTool} from './InboxTool.tsx'
import {INBOX} from './words.ts'

export {CampaignMessages} from './CampaignMessages.tsx'

/** *Inkorg*: what visitors have sent. The server decides whose messages one sees. */
export const inboxTool: Tool = {
  name: INBOX,
  title: 'Inkorg',
  icon: InboxIcon,
  component: InboxTool,
  router: route.create('/', [route.create('/:id')]),
}
