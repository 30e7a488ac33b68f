import type {SanityClient} from 'sanity'
import {campaignReferences, dayInSweden} from '../../schemas/index.ts'
import {newId} from '../workspace/random-ids.ts'
import type {Message} from './api.ts'

/** How long a consent that a form brought is valid until an editor decides otherwise, in years. */
const CONSENT_YEARS = 2

const types = {story: 'inflyttareStory', ambassador: 'ambassador'} as const

type Told = keyof typeof types

/** Whether a message can become a draft: a story that was told, or somebody who wants to be an ambassador. */
export const canBecomeDraft = (kind: string): kind is Told => Object.hasOwn(types, kind)

const answer = ({fields}: Message, name: string): string =>
  [fields.find((field) => field.name === name)?.value ?? ''].flat().join(', ')

const paragraphs = (text: string, key: string) =>
  text.split(/\n{2,}/).map((paragraph, index) => ({
    _key: `${key}${index}`,
    _type: 'block',
    style: 'normal',
    markDefs: [],
    children: [{_key: 's', _type: 'span', text: paragraph, marks: []}],
  }))

/** The consent that the form asked for, as it was given: in this campaign, on its website. */
function consentOf({title, number, receivedAt, campaign}: Message) {
  const end = new Date(receivedAt)
  end.setUTCFullYear(end.getUTCFullYear() + CONSENT_YEARS)
  return {
    _type: 'consent',
    basis: 'consent',
    channels: ['web'],
    scope: 'chosen',
    campaigns: campaignReferences([campaign]),
    askedBy: `Formuläret ${title}, meddelande nr ${number}`,
    askedAt: dayInSweden(receivedAt),
    validUntil: dayInSweden(end),
    minor: false,
    protectedIdentity: false,
    note: 'Har lovats att läsa och godkänna texten innan den visas.',
  }
}

/**
 * Makes a draft of what somebody has told in a form, with the consent they gave, for the editors of its campaign to go
 * through.
 * @returns the draft's type and published id, for opening it
 */
export async function createDraft(
  client: SanityClient,
  message: Message & {kind: Told},
): Promise<{type: string; id: string}> {
  const type = types[message.kind]
  const id = newId()
  const name = answer(message, 'name')
  const language = message.language
  const told = answer(message, message.kind === 'story' ? 'story' : 'why')
  const body = {_type: 'localizedRichText', [language]: paragraphs(told, 'p')}
  const document: Readonly<Record<string, unknown>> =
    message.kind === 'story'
      ? {
          title: {_type: 'localizedString', sv: `${name} berättar`},
          people: [{_key: 'person', _type: 'person', name}],
          body,
        }
      : {name, body}
  await client.create({
    _id: `drafts.${id}`,
    _type: type,
    ...document,
    belongsTo: campaignReferences([message.campaign]),
    consent: consentOf(message),
  })
  return {type, id}
}
