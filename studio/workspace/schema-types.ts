import type {SchemaTypeDefinition} from 'sanity'
import {schemaTypes as pureTypes} from '../../schemas/index.ts'
import {
  ColourInput,
  ConsentInput,
  LocalizedField,
  LocalizedInput,
  ThemeFamilyInput,
} from '../inputs/index.ts'
import {icons} from './icons.ts'

/** What the Studio adds to a type of content: how it is drawn. */
const drawn: Readonly<Record<string, object>> = {
  colour: {components: {input: ColourInput}},
  themeFamily: {components: {input: ThemeFamilyInput}},
  consent: {components: {input: ConsentInput}},
  localizedString: {components: {field: LocalizedField, input: LocalizedInput}},
  localizedText: {components: {field: LocalizedField, input: LocalizedInput}},
  localizedRichText: {components: {field: LocalizedField, input: LocalizedInput}},
}

/** The types of content with the icons and inputs that schemas, being pure, leave to the Studio. */
export const schemaTypes: SchemaTypeDefinition[] = pureTypes.map((type) => ({
  ...type,
  ...(icons[type.name] ? {icon: icons[type.name]} : {}),
  ...drawn[type.name],
}))
