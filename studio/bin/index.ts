import {TrashIcon} from '@sanity/icons/Trash'
import type {Tool} from 'sanity'
import {BinTool} from './BinTool.tsx'

/** *Papperskorgen*: what was deleted and can be restored. */
export const binTool: Tool = {
  name: 'papperskorg',
  title: 'Papperskorg',
  icon: TrashIcon,
  component: BinTool,
}
