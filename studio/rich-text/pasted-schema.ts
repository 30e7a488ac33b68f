import {compileSchema, defineSchema} from '@portabletext/schema'
import type {OnPasteFn} from 'sanity'

type SchemaTypes = Parameters<OnPasteFn>[0]['schemaTypes']

const named = ({name}: {name: string}) => ({name})
const valued = ({value}: {value: string}) => ({name: value})

/** What an editor takes, for the reader of HTML: other styles and marks are left out of what is pasted. */
export const pastedSchema = (types: SchemaTypes) =>
  compileSchema(
    defineSchema({
      styles: types.styles.map(valued),
      lists: types.lists.map(valued),
      decorators: types.decorators.map(valued),
      annotations: types.annotations.map(named),
      blockObjects: types.blockObjects.map(named),
      inlineObjects: types.inlineObjects.map(named),
    }),
  )
