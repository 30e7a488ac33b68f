import type {SchemaTypeDefinition} from 'sanity'
import {documentTypes, OWNERSHIP_FIELDS, schemaTypes as pureTypes} from '../../schemas/index.ts'
import {ConsentInput} from '../consent/index.ts'
import {ColourInput, LocalizedField, LocalizedInput, ThemeFamilyInput} from '../inputs/index.ts'
import {RunningOrder, RunningOrderItem} from '../magazine/index.ts'
import {PeopleInput, PersonInput} from '../people/index.ts'
import {DescribedImage} from '../pictures/index.ts'
import {RichTextInput, TableInput} from '../rich-text/index.ts'
import {icons} from './icons.ts'
import {isOfCampaigns, valueInOwnCampaign} from './own-campaign.ts'

/** The Studio's custom inputs, by type. */
const components: Readonly<Record<string, object>> = {
  colour: {components: {input: ColourInput}},
  themeFamily: {components: {input: ThemeFamilyInput}},
  consent: {components: {input: ConsentInput}},
  imageWithAlt: {components: {input: DescribedImage}},
  localizedString: {components: {field: LocalizedField, input: LocalizedInput}},
  localizedText: {components: {field: LocalizedField, input: LocalizedInput}},
  translations: {components: {field: LocalizedField, input: LocalizedInput}},
  richText: {components: {input: RichTextInput}},
  localizedRichText: {components: {field: LocalizedField, input: LocalizedInput}},
}

/** The Studio's custom inputs of single fields, by type and field. */
const inputs: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  tableBlock: {rows: {components: {input: TableInput}}},
}

/** Fields that hold ids of people, who are chosen by name. */
const peopleFields: ReadonlySet<string> = new Set(OWNERSHIP_FIELDS.people)

/** The field that holds the id of one person. */
const PERSON_FIELD = 'responsible'

/** The field of an issue with its running order. */
const RUNNING_ORDER = 'articles'

function withInput(field: {name: string; of?: readonly object[]}): object {
  if (field.name === RUNNING_ORDER) {
    const cards = field.of?.map((card) => ({...card, components: {item: RunningOrderItem}}))
    return {...field, of: cards, components: {input: RunningOrder}}
  }
  if (peopleFields.has(field.name)) return {...field, components: {input: PeopleInput}}
  return field.name === PERSON_FIELD ? {...field, components: {input: PersonInput}} : field
}

function fieldsOf(type: (typeof pureTypes)[number]): object {
  if (!('fields' in type)) return {}
  const fields: readonly {name: string; of?: readonly object[]}[] = type.fields
  return {
    fields: fields.map((field) => ({...withInput(field), ...inputs[type.name]?.[field.name]})),
  }
}

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
