import {defineField, defineType, type FieldDefinition, type PreviewConfig} from '@sanity/types'
import type {RichTextBlock} from '../../../vocabulary/index.ts'

/** The type of something that stands between the paragraphs of a rich text. Its texts are named in the vocabulary. */
export const block = <Name extends RichTextBlock>(
  name: Name,
  title: string,
  fields: FieldDefinition[],
  preview: PreviewConfig,
) => defineType({name, title, type: 'object', fields, preview})

export const blockHeading = defineField({name: 'heading', title: 'Rubrik', type: 'string'})
