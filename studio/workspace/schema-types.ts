import type {SchemaTypeDefinition} from 'sanity'
import {documentTypes, OWNERSHIP_FIELDS, schemaTypes as pureTypes} from '../../schemas/index.ts'
import {ConsentInput} from '../consent/index.ts'
import {ColourInput, LocalizedField, LocalizedInput, ThemeFamilyInput} from '../inputs/index.ts'
import {PeopleInput} from '../people/index.ts'
import {icons} from './icons.ts'
import {isOfCampaigns, valueInOwnCampaign} from './own-campaign.ts'

/** The Studio's custom inputs, by type. */
const components: Readonly<Record<string, object>> = {
  colour: {components: {input: ColourInput}},
  themeFamily: {components: {input: ThemeFamilyInput}},
  consent: {components: {input: ConsentInput}},
  localizedString: {components: {field: LocalizedField, input: LocalizedInput}},
  localizedText: {components: {field: LocalizedField, input: LocalizedInput}},
  translations: {components: {field: LocalizedField, input: LocalizedInput}},
  localizedRichText: {components: {field: LocalizedField, input: LocalizedInput}},
}

/** Fields that hold ids of people, who are chosen by name. */
const peopleFields: ReadonlySet<string> = new Set(OWNERSHIP_FIELDS.people)

const fieldsOf = (type: (typeof pureTypes)[number]): object =>
  'fields' in type
    ? {
        fields: type.fields.map((field) =>
          peopleFields.has(field.name) ? {...field, components: {input: PeopleInput}} : field,
        ),
      }
    : {}

/** What new documents begin with, by type. */
const initialValues: Readonly<Record<string, object>> = Object.fromEntries(
  documentTypes
    .filter(isOfCampaigns)
    .map((type) => [type, {initialValue: valueInOwnCampaign(type)}]),
)

/** The schema types with their icons and inputs, which schemas leave to the Studio because they are pure. */
export const schemaTypes: SchemaTypeDefinition[] = pureTypes.map((type) => ({
  ...type,
  ...fieldsOf(type),
  ...initialValues[type.name],
  ...(icons[type.name] ? {icon: icons[type.name]} : {}),
  ...components[type.name],
}))
