import {type Dataset, publishedId, type Requester} from '../../../lake/index.ts'
import {chosenOfType, hindranceInWords, isRecord} from '../../../schemas/index.ts'
import {titleOf} from '../title-of.ts'
import {type CheckedDocument, type CheckItem, count} from './check-item.ts'

/** How many people are named. */
const NAMED = 20

const peopleQuery = `{
  "chosen": *[(${chosenOfType('ambassador')}) || (${chosenOfType('inflyttareStory')})]{_id, _type, name, title, consent},
  "contacts": *[_id in *[_type == "campaign" && _id == $campaign][0].contacts[]._ref]{_id, _type, name, title, consent}
}`

type Person = Readonly<Record<string, unknown>> & {_id: string; _type: string}

const isPerson = (value: unknown): value is Person =>
  isRecord(value) && typeof value._id === 'string' && typeof value._type === 'string'

const people = (value: unknown): Person[] => (Array.isArray(value) ? value.filter(isPerson) : [])

/** Whom a campaign has chosen, whether it may show them, and whether somebody answers visitors. */
export async function checkPeople(
  dataset: Dataset,
  requester: Requester,
  campaign: string,
  now: Date,
): Promise<CheckItem[]> {
  const {result} = await dataset.query(
    {query: peopleQuery, params: {campaign, previewed: null}, perspective: 'drafts'},
    requester,
  )
  const {chosen, contacts} = isRecord(result) ? result : {}
  /** Whoever may not read a consent sees only people whose consent is valid. */
  const reads = ({_id}: Person) =>
    dataset.collection
      .versions(publishedId(_id))
      .some((form) => dataset.access.may(requester, 'read', form))
  const hidden = (all: readonly Person[]): CheckedDocument[] =>
    all.flatMap((person) => {
      const note = reads(person) ? hindranceInWords(person.consent, campaign, now) : undefined
      const {_id: id, _type: type} = person
      return note === undefined ? [] : [{id, type, title: titleOf(person) || 'Utan namn', note}]
    })
  const [shown, answering] = [people(chosen), people(contacts)]
  return [inWords(shown, hidden(shown)), contact(answering, hidden(answering))]
}

function inWords(all: readonly Person[], hidden: readonly CheckedDocument[]): CheckItem {
  const its = {name: 'people', title: 'Personer', field: 'selection'}
  if (all.length === 0) {
    return {...its, state: 'advice', text: 'Kampanjen visar ingen person ännu.'}
  }
  const chosen = count(all.length, 'person är vald', 'personer är valda')
  if (hidden.length === 0) return {...its, state: 'ok', text: `${chosen}, och alla får visas.`}
  return {
    ...its,
    state: hidden.length === all.length ? 'stop' : 'advice',
    text: `${chosen}. ${count(hidden.length, 'av dem får inte visas', 'av dem får inte visas')}.`,
    documents: hidden.slice(0, NAMED),
  }
}

function contact(all: readonly Person[], hidden: readonly CheckedDocument[]): CheckItem {
  const its = {name: 'contact', title: 'Kontakt', field: 'contacts'}
  if (all.length === 0) {
    return {...its, state: 'stop', text: 'Ingen kontaktperson är vald. Vem ska besökarna fråga?'}
  }
  return hidden.length === all.length
    ? {...its, state: 'stop', text: 'Ingen av kontaktpersonerna får visas.', documents: hidden}
    : {
        ...its,
        state: 'ok',
        text: `${count(all.length - hidden.length, 'kontaktperson', 'kontaktpersoner')} svarar besökarna.`,
      }
}
