import {InboxIcon} from '@sanity/icons/Inbox'
import type {Tool} from 'sanity'
import {route} from 'sanity/router'
import {InboxTool} from './InboxTool.tsx'

/** *Inkorg*: what visitors have sent. The server decides whose messages one sees. */
export const inboxTool: Tool = {
  name: 'inkorg',
  title: 'Inkorg',
  icon: InboxIcon,
  component: InboxTool,
  router: route.create('/', [route.create('/:id')]),
}
