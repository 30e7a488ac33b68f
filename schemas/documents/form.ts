import {defineArrayMember, defineField, defineType, type SlugIsUniqueValidator} from '@sanity/types'
import {campaignField, slugField} from '../fields/index.ts'
import {repeatedNames} from '../objects/form-field.ts'
import {isRecord, publishedId, swedish, swedishBeforeTranslations} from '../validation/index.ts'
import {
  choices,
  formBases,
  formKinds,
  isFormKind,
  standardFields,
  titleOf,
} from '../vocabulary/index.ts'

const API_VERSION = '2025-02-19'
const MAX_FIELDS = 30
/** Two years: longer than anybody waits for an answer. */
const MAX_DAYS = 730

const standardNames = (kind: unknown): string[] =>
  isFormKind(kind) ? standardFields[kind].map(({name}) => name) : []

const slug = slugField('title.sv')

/** Every campaign may have a form at the same address. */
const isUniqueInCampaign: SlugIsUniqueValidator = async (current, {document, getClient}) => {
  const campaign = isRecord(document?.campaign) ? document.campaign._ref : null
  const id = publishedId(String(document?._id))
  const others = await getClient({apiVersion: API_VERSION}).fetch<number>(
    'count(*[_type == "form" && campaign._ref == $campaign && slug.current == $current && !(_id in [$id, "drafts." + $id]) && !(_id in path("versions.*." + $id))])',
    {campaign, current, id},
  )
  return others === 0
}

const ownWords = 'Lämna tomt för formulärets vanliga ord, som finns på alla språk.'

/**
 * A form that visitors fill in. What they send is not content: it is stored apart, encrypted, for as long as is said
 * here.
 */
export const form = defineType({
  name: 'form',
  title: 'Formulär',
  type: 'document',
  groups: [
    {name: 'form', title: 'Formulär', default: true},
    {name: 'choices', title: 'Att välja på'},
    {name: 'privacy', title: 'Personuppgifter'},
  ],
  fields: [
    defineField({
      name: 'kind',
      title: 'Sort',
      description: 'De färdiga formulären har fält och ord på alla språk.',
      type: 'string',
      initialValue: 'ask',
      options: {list: choices(formKinds)},
      group: 'form',
      validation: (rule) => rule.required(),
    }),
    {...campaignField('formuläret'), group: 'form'},
    defineField({
      name: 'event',
      title: 'Evenemang',
      description:
        'Evenemanget som man anmäler sig till. Hur många som får plats står på evenemanget.',
      type: 'reference',
      to: [{type: 'event'}],
      hidden: ({document}) => document?.kind !== 'signUp',
      group: 'form',
      validation: (rule) =>
        rule.custom((value, {document}) =>
          document?.kind === 'signUp' && !value ? 'Välj evenemanget' : true,
        ),
    }),
    defineField({
      name: 'servesFood',
      title: 'Det bjuds på mat',
      description:
        'Frågar om allergier. Svaren är hälsouppgifter: de raderas dagen efter evenemanget.',
      type: 'boolean',
      initialValue: false,
      hidden: ({document}) => document?.kind !== 'signUp',
      group: 'form',
    }),
    defineField({
      name: 'title',
      title: 'Rubrik',
      description: ownWords,
      type: 'localizedString',
      group: 'form',
      validation: (rule) => [
        rule.custom(swedishBeforeTranslations),
        rule.custom((value, {document}) =>
          document?.kind === 'own' && !value ? 'Skriv en rubrik' : true,
        ),
      ],
    }),
    {
      ...slug,
      options: {
        ...slug.options,
        source: (document) => swedish(document.title) ?? titleOf(formKinds, String(document.kind)),
        isUnique: isUniqueInCampaign,
      },
      group: 'form',
    },
    defineField({
      name: 'lead',
      title: 'Inledning',
      description: ownWords,
      type: 'localizedText',
      group: 'form',
      validation: (rule) => rule.custom(swedishBeforeTranslations),
    }),
    defineField({
      name: 'fields',
      title: 'Egna fält',
      description: 'Läggs till efter de färdiga. Fråga inte efter mer än ni behöver.',
      type: 'array',
      of: [defineArrayMember({type: 'formField'})],
      group: 'form',
      validation: (rule) => [
        rule.max(MAX_FIELDS),
        rule.custom((value, {document}) => {
          if (document?.kind === 'own' && !value?.length) return 'Lägg till minst ett fält'
          const [repeated] = repeatedNames(value, standardNames(document?.kind))
          return repeated ? `Kortnamnet ${repeated} finns två gånger: byt det ena` : true
        }),
      ],
    }),
    defineField({
      name: 'countsAnswers',
      title: 'Enkät: räkna svaren',
      description:
        'Svar på frågor med val räknas utan namn och visas i Resultat när tio har svarat. Det som skrivs i andra fält läses i Inkorgen.',
      type: 'boolean',
      initialValue: false,
      hidden: ({document}) => document?.kind !== 'own',
      group: 'form',
    }),
    defineField({
      name: 'submit',
      title: 'Text på knappen',
      description: ownWords,
      type: 'localizedString',
      group: 'form',
      validation: (rule) => rule.custom(swedishBeforeTranslations),
    }),
    defineField({
      name: 'thanks',
      title: 'Tack',
      description: 'Visas när formuläret är skickat: vad som händer nu, och när.',
      type: 'localizedText',
      group: 'form',
      validation: (rule) => rule.custom(swedishBeforeTranslations),
    }),
    defineField({
      name: 'contacts',
      title: 'Personer att skriva till',
      description: 'Lämna tomt för kampanjens kontaktpersoner.',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'contactPerson'}]})],
      group: 'choices',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'topics',
      title: 'Ämnen att välja på',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'topic'}]})],
      group: 'choices',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'organisations',
      title: 'Arbetsgivare att välja på',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'organisation'}]})],
      hidden: ({document}) => document?.kind !== 'interest',
      group: 'choices',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'purpose',
      title: 'Ändamål',
      description: `Varför uppgifterna behövs. ${ownWords}`,
      type: 'localizedText',
      group: 'privacy',
      validation: (rule) => [
        rule.custom(swedishBeforeTranslations),
        rule.custom((value, context) =>
          context.document?.kind === 'own' && !value ? 'Skriv varför uppgifterna behövs' : true,
        ),
      ],
    }),
    defineField({
      name: 'basis',
      title: 'Rättslig grund',
      description: 'För en kommun eller region oftast en uppgift av allmänt intresse.',
      type: 'string',
      initialValue: 'publicInterest',
      options: {list: choices(formBases)},
      group: 'privacy',
      validation: (rule) => rule.required().error('Välj rättslig grund'),
    }),
    defineField({
      name: 'retentionDays',
      title: 'Dagar som svaren sparas',
      description:
        'Räknas från att ärendet avslutas, vid en anmälan från att evenemanget är slut. Sedan raderas det av sig självt. En prenumeration sparas tills den avslutas.',
      type: 'number',
      initialValue: 90,
      group: 'privacy',
      validation: (rule) => rule.required().integer().min(1).max(MAX_DAYS),
    }),
    defineField({
      name: 'decision',
      title: 'Gallringsbeslut',
      description: 'Beslutets nummer (dnr), till exempel KS 2026/123.',
      type: 'string',
      group: 'privacy',
      validation: (rule) => rule.max(60),
    }),
  ],
  preview: {
    select: {title: 'title.sv', kind: 'kind', campaign: 'campaign.name'},
    prepare: ({title, kind, campaign}) => ({
      title: title ?? titleOf(formKinds, kind),
      subtitle: [title && titleOf(formKinds, kind), campaign].filter(Boolean).join(' · '),
    }),
  },
})
