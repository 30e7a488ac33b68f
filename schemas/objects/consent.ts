import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {swedishTime} from '../fields/index.ts'
import type {Consent} from '../publicity/index.ts'
import {inOrder, sibling} from '../validation/index.ts'
import {channels, choices, consentScopes, legalBases} from '../vocabulary/index.ts'

/** The legal basis for showing a person, with its limits and end date. Enforced in ../publicity. */
export const consent = defineType({
  name: 'consent',
  title: 'Rätt att visa personen',
  description:
    'Utan giltig rättslig grund publiceras sidan inte. När den går ut eller återkallas försvinner personen av sig själv.',
  type: 'object',
  fieldsets: [
    {name: 'period', title: 'Gäller', options: {columns: 2}},
    {name: 'asked', title: 'Tillfrågad', options: {columns: 2}},
  ],
  fields: [
    defineField({
      name: 'basis',
      title: 'Rättslig grund',
      description:
        'Samtycke är ofta en svag grund för en kommun eller region: fråga dataskyddsombudet.',
      type: 'string',
      options: {list: choices(legalBases)},
      validation: (rule) => rule.required().error('Välj rättslig grund'),
    }),
    defineField({
      name: 'channels',
      title: 'Får visas',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: choices(channels)},
      initialValue: ['web'],
      validation: (rule) => rule.required().min(1).unique().error('Välj var personen får visas'),
    }),
    defineField({
      name: 'scope',
      title: 'I vilka kampanjer',
      description: 'Det som personen har sagt ja till. Utan svar visas personen inte alls.',
      type: 'string',
      options: {list: choices(consentScopes), layout: 'radio'},
      validation: (rule) => rule.required().error('Välj i vilka kampanjer personen får visas'),
    }),
    defineField({
      name: 'campaigns',
      title: 'Kampanjerna',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'campaign'}], weak: true})],
      hidden: (context) => sibling(context, 'scope') === 'all',
      validation: (rule) => [
        rule.unique(),
        rule.custom((value, context) =>
          sibling(context, 'scope') === 'chosen' && (!Array.isArray(value) || value.length === 0)
            ? 'Välj minst en kampanj'
            : true,
        ),
      ],
    }),
    defineField({
      name: 'askedBy',
      title: 'Vem frågade',
      type: 'string',
      fieldset: 'asked',
      validation: (rule) => rule.required().error('Skriv vem som frågade personen'),
    }),
    defineField({
      name: 'askedAt',
      title: 'När',
      type: 'date',
      fieldset: 'asked',
      validation: (rule) => rule.required().error('Skriv när personen tillfrågades'),
    }),
    defineField({
      name: 'minor',
      title: 'Personen, eller någon av dem, är under 18 år',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'guardian',
      title: 'Vårdnadshavare',
      type: 'object',
      hidden: (context) => sibling(context, 'minor') !== true,
      fields: [
        defineField({name: 'name', title: 'Namn', type: 'string'}),
        defineField({name: 'relation', title: 'Relation', type: 'string'}),
        defineField({name: 'consentedAt', title: 'Godkände den', type: 'date'}),
      ],
      validation: (rule) =>
        rule.custom((value: Consent['guardian'], context) => {
          if (sibling(context, 'minor') !== true) return true
          if (!value?.name) return {message: 'Skriv vårdnadshavarens namn', path: ['name']}
          if (!value.relation)
            return {message: 'Skriv vårdnadshavarens relation', path: ['relation']}
          return value.consentedAt
            ? true
            : {message: 'Skriv när vårdnadshavaren godkände', path: ['consentedAt']}
        }),
    }),
    defineField({name: 'validFrom', title: 'Från och med', type: 'date', fieldset: 'period'}),
    defineField({
      name: 'validUntil',
      title: 'Till och med',
      description: 'Dagen efter tas personen bort överallt.',
      type: 'date',
      fieldset: 'period',
      validation: (rule) => [
        rule.required().error('Skriv hur länge det gäller'),
        rule.custom(
          (value, context) =>
            inOrder(sibling(context, 'validFrom'), value) || 'Slutdagen ligger före startdagen',
        ),
      ],
    }),
    defineField({
      name: 'agreedAt',
      title: 'Personen sade själv ja',
      description: 'Fylls i när personen svarar med sin länk.',
      type: 'datetime',
      options: swedishTime,
      readOnly: true,
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: 'agreedText',
      title: 'Det personen sade ja till',
      type: 'text',
      rows: 5,
      readOnly: true,
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: 'withdrawnAt',
      title: 'Återkallat',
      description:
        'Fyll i när personen ångrar sig: den försvinner från alla sidor direkt, och bilderna tas bort.',
      type: 'datetime',
      options: swedishTime,
    }),
    defineField({
      name: 'protectedIdentity',
      title: 'Skyddade personuppgifter',
      description: 'Personen visas då aldrig, vad som än står ovan.',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'note',
      title: 'Anteckning',
      description: 'Var underlaget finns, villkor. Syns aldrig utåt.',
      type: 'text',
      rows: 2,
    }),
  ],
})
