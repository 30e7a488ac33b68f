import {defineField, defineType} from '@sanity/types'
import {
  belongsToField,
  consentField,
  contributorsField,
  isSampleField,
  personNameField,
  spokenLanguagesField,
} from '../fields/index.ts'
import {consentSelection, listedConsentInWords} from '../publicity/index.ts'
import {isPhone, requiredInSwedish, swedishBeforeTranslations} from '../validation/index.ts'

/**
 * A contact. A separate document, so that one consent covers every campaign that shows the person, and withdrawing it
 * removes the person from all of them.
 */
export const contactPerson = defineType({
  name: 'contactPerson',
  title: 'Kontaktperson',
  type: 'document',
  groups: [
    {name: 'profile', title: 'Kontakt', default: true},
    {name: 'belonging', title: 'Tillhör'},
    {name: 'consent', title: 'Rätt att visa'},
  ],
  fields: [
    {...personNameField, group: 'profile'},
    defineField({
      name: 'role',
      title: 'Roll',
      description: 'Vad man kan fråga om.',
      type: 'localizedString',
      group: 'profile',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'organisation',
      title: 'Organisation',
      type: 'reference',
      to: [{type: 'organisation'}],
      group: 'profile',
    }),
    defineField({
      name: 'email',
      title: 'E-post',
      type: 'email',
      group: 'profile',
      validation: (rule) =>
        rule.custom((value, {document}) =>
          value || document?.phone ? true : 'Skriv e-post eller telefon',
        ),
    }),
    defineField({
      name: 'phone',
      title: 'Telefon',
      type: 'string',
      group: 'profile',
      validation: (rule) => rule.custom(isPhone).warning(),
    }),
    defineField({
      name: 'hours',
      title: 'Telefontid',
      description: 'Till exempel ”vardagar 9–16”.',
      type: 'localizedString',
      group: 'profile',
      validation: (rule) => rule.custom(swedishBeforeTranslations),
    }),
    spokenLanguagesField,
    defineField({name: 'portrait', title: 'Porträtt', type: 'imageWithAlt', group: 'profile'}),
    {...belongsToField, group: 'belonging'},
    {...contributorsField, group: 'belonging'},
    isSampleField,
    consentField,
  ],
  preview: {
    select: {
      title: 'name',
      role: 'role.sv',
      employer: 'organisation.name',
      ...consentSelection,
      media: 'portrait',
    },
    prepare: ({title, role, employer, media, ...person}) => ({
      title,
      subtitle: [listedConsentInWords(person), role, employer].filter(Boolean).join(' · '),
      media,
    }),
  },
})
