import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {campaignPartyFields, campaignPeriodField, slugField} from '../fields/index.ts'
import {campaignStateInWords} from '../publicity/index.ts'
import {sectionTypes} from '../sections/index.ts'
import {campaignSlugIsUsable, hasKnownTypes, requiredInSwedish} from '../validation/index.ts'
import {choices, languages} from '../vocabulary/index.ts'

const domainPattern =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/

/** A campaign and its microsite. */
export const campaign = defineType({
  name: 'campaign',
  title: 'Kampanj',
  type: 'document',
  groups: [
    {name: 'identity', title: 'Kampanjen', default: true},
    {name: 'look', title: 'Utseende'},
    {name: 'home', title: 'Startsida och meny'},
    {name: 'stage', title: 'Innehåll'},
    {name: 'people', title: 'Parter och kontakt'},
    {name: 'site', title: 'Webbplats'},
  ],
  fields: [
    defineField({
      name: 'name',
      title: 'Namn',
      type: 'string',
      group: 'identity',
      validation: (rule) => rule.required().error('Skriv kampanjens namn'),
    }),
    defineField({
      ...slugField('name', campaignSlugIsUsable),
      description: 'Webbplatsens adress här: …/adress/.',
      group: 'identity',
    }),
    defineField({
      name: 'tagline',
      title: 'Devis',
      type: 'localizedString',
      group: 'identity',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'description',
      title: 'Beskrivning',
      type: 'localizedText',
      group: 'identity',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'languages',
      title: 'Språk',
      description:
        'Det första är webbplatsens huvudspråk. Svenska måste finnas med. Besökarna får ett nytt språk när det släpps, i Översättning.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: choices(languages)},
      initialValue: ['sv'],
      group: 'identity',
      validation: (rule) =>
        rule
          .required()
          .unique()
          .custom((value) =>
            Array.isArray(value) && value.includes('sv') ? true : 'Svenska måste finnas med',
          ),
    }),
    defineField({
      name: 'releasedLanguages',
      title: 'Släppta språk',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: choices(languages)},
      // Translation shows what a release does, and does it: see studio/translation.
      hidden: true,
      readOnly: true,
      group: 'identity',
    }),
    defineField({
      name: 'place',
      title: 'Plats',
      type: 'reference',
      to: [{type: 'place'}],
      group: 'identity',
      validation: (rule) => rule.required().error('Välj platsen som kampanjen handlar om'),
    }),
    defineField({
      name: 'audiences',
      title: 'Målgrupper',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'audience'}]})],
      group: 'identity',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'position',
      title: 'Position och värden',
      type: 'position',
      group: 'identity',
    }),
    {...campaignPeriodField, group: 'identity'},
    defineField({
      name: 'isPaused',
      title: 'Pausad',
      description:
        'Besökarna får en sida som säger att kampanjen är pausad. Använd Pausa och Starta i menyn nere till höger.',
      type: 'boolean',
      initialValue: false,
      group: 'identity',
    }),
    defineField({
      name: 'copiedFrom',
      title: 'Gjord efter kampanjen',
      type: 'reference',
      to: [{type: 'campaign'}],
      weak: true,
      group: 'identity',
    }),
    defineField({
      name: 'theme',
      title: 'Utseende',
      type: 'theme',
      group: 'look',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'logo', title: 'Logotyp', type: 'imageWithAlt', group: 'look'}),
    defineField({
      name: 'navigation',
      title: 'Meny',
      description: 'En sida heter i sin egen rubrik som i menyn.',
      type: 'array',
      of: [defineArrayMember({type: 'navigationItem'})],
      group: 'home',
    }),
    defineField({
      name: 'sections',
      title: 'Startsidans delar',
      type: 'array',
      of: sectionTypes.map(({name}) => defineArrayMember({type: name})),
      group: 'home',
      validation: (rule) => [
        rule.required().min(1).error('Startsidan behöver minst en del'),
        rule.custom(hasKnownTypes(sectionTypes.map(({name}) => name))),
      ],
    }),
    defineField({
      name: 'selection',
      title: 'Innehåll på webbplatsen',
      type: 'storySelection',
      group: 'stage',
    }),
    defineField({
      name: 'comparisons',
      title: 'Jämförelser mellan platser',
      description:
        'Platser med siffror under ”Att leva här”. Den första visas först; besökarna kan välja andra.',
      type: 'array',
      of: [defineArrayMember({type: 'placePair'})],
      group: 'stage',
    }),
    ...campaignPartyFields,
    defineField({
      name: 'domain',
      title: 'Egen domän',
      description: 'Till exempel kumlakampanjen.se. Lämna tomt för adressen här.',
      type: 'string',
      group: 'site',
      validation: (rule) =>
        rule
          .regex(domainPattern, {name: 'domän'})
          .error('Skriv bara domännamnet, med små bokstäver'),
    }),
    defineField({
      name: 'links',
      title: 'Kampanjlänkar',
      description: 'Korta adresser för affischer och annonser. Vad de gav syns i Resultat.',
      type: 'array',
      of: [defineArrayMember({type: 'campaignLink'})],
      group: 'site',
      validation: (rule) => rule.max(200),
    }),
    defineField({
      name: 'engagement',
      title: 'Engagemangstrappa',
      description:
        'Stegen i Resultat och på webbplatsen, med era egna ord. Lämna tomt för de vanliga.',
      type: 'array',
      of: [defineArrayMember({type: 'engagementStep'})],
      group: 'site',
      validation: (rule) => rule.max(12),
    }),
    defineField({
      name: 'privacyContact',
      title: 'E-post om personuppgifter',
      type: 'email',
      group: 'site',
      validation: (rule) => rule.required().error('Skriv vem man frågar om sina uppgifter'),
    }),
    defineField({
      name: 'isSample',
      title: 'Exempel',
      description: 'Sidorna säger längst ned att innehållet är påhittat.',
      type: 'boolean',
      initialValue: false,
      group: 'site',
    }),
    defineField({
      name: 'accessibility',
      title: 'Tillgänglighetsredogörelse',
      type: 'accessibilityStatement',
      group: 'site',
      validation: (rule) => rule.required().error('Fyll i tillgänglighetsredogörelsen'),
    }),
    defineField({
      name: 'press',
      title: 'Pressmaterial',
      description: 'Fylls något i får webbplatsen en sida för press.',
      type: 'pressKit',
      group: 'site',
    }),
    defineField({
      name: 'synonyms',
      title: 'Ord som betyder samma sak',
      description: 'Den som söker på ett av orden hittar också det som skrivs med de andra.',
      type: 'array',
      of: [defineArrayMember({type: 'synonyms'})],
      group: 'site',
    }),
    defineField({name: 'seo', title: 'Sök och delning', type: 'seo', group: 'site'}),
  ],
  preview: {
    select: {
      title: 'name',
      tagline: 'tagline.sv',
      isPaused: 'isPaused',
      period: 'period',
      media: 'logo',
    },
    prepare: ({title, tagline, isPaused, period, media}) => ({
      title,
      subtitle: [campaignStateInWords({isPaused, period}), tagline].filter(Boolean).join(' · '),
      media,
    }),
  },
})
