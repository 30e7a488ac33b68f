import {type LakeDocument, publishedId} from '../../../lake/index.ts'
import {chosenOfType, isRecord, personTypes} from '../../../schemas/index.ts'
import {type CheckItem, count} from './check-item.ts'
import {type Named, namedIn} from './named.ts'
import {type Eyes, type Seen, seenBy} from './seen.ts'

/** How many documents are listed. */
const LISTED = 20

const selectable = personTypes.filter((type) => type !== 'contactPerson')
const chosenPeople = `*[${selectable.map((type) => `(${chosenOfType(type)})`).join(' || ')}]._id`

type Its = Pick<CheckItem, 'name' | 'title'> & {field: string}

/** What visitors do not see of what is chosen, and the way there. */
function unseen(
  its: Its,
  {hidden, gone, path}: Seen,
  state: 'advice' | 'stop',
  text: string,
): CheckItem {
  const lost = `${gone.length} finns inte längre, eller är inget som du får se: ta bort ur listan.`
  return {
    ...its,
    state,
    text: gone.length > 0 ? `${text} ${lost}` : text,
    field: path ?? its.field,
    documents: hidden.slice(0, LISTED),
  }
}

/** A campaign cannot be published with references to what is not published, or gone. */
const isBlocked = ({unpublished, gone}: Seen): boolean => unpublished.size > 0 || gone.length > 0

const unseenCount = ({hidden, gone}: Seen): number => hidden.length + gone.length

function people(handpicked: ReadonlySet<string>, seen: Seen): CheckItem {
  const its = {name: 'people', title: 'Personer', field: 'selection'}
  const all = seen.shown.length + unseenCount(seen)
  if (all === 0) return {...its, state: 'advice', text: 'Kampanjen visar ingen person ännu.'}
  const chosen = count(all, 'person är vald', 'personer är valda')
  if (unseenCount(seen) === 0) return {...its, state: 'ok', text: `${chosen}, och alla får visas.`}
  const isStopped =
    seen.shown.length === 0 || [...seen.unpublished].some((id) => handpicked.has(id))
  const text = `${chosen}. ${unseenCount(seen)} av dem syns inte för besökarna.`
  return unseen(its, seen, isStopped ? 'stop' : 'advice', text)
}

function contact(seen: Seen): CheckItem {
  const its = {name: 'contact', title: 'Kontakt', field: 'contacts'}
  const {shown} = seen
  const lacking = unseenCount(seen)
  if (shown.length + lacking === 0) {
    return {...its, state: 'stop', text: 'Ingen kontaktperson är vald. Vem ska besökarna fråga?'}
  }
  const answering = `${count(shown.length, 'kontaktperson', 'kontaktpersoner')} svarar besökarna.`
  if (lacking === 0) return {...its, state: 'ok', text: answering}
  const text =
    shown.length > 0
      ? `${answering} ${lacking} till är vald men syns inte.`
      : lacking === 1
        ? 'Kontaktpersonen som är vald syns inte för besökarna.'
        : `Ingen av de ${lacking} kontaktpersonerna som är valda syns för besökarna.`
  return unseen(its, seen, shown.length === 0 || isBlocked(seen) ? 'stop' : 'advice', text)
}

function parties(owner: readonly Named[], seen: Seen): CheckItem {
  const its = {name: 'parties', title: 'Ägare och parter', field: 'owner'}
  if (owner.length === 0) return {...its, state: 'stop', text: 'Ingen ägare är vald.'}
  const lacking = unseenCount(seen)
  if (lacking === 0) {
    const others = seen.shown.length - owner.length
    const text =
      others === 0
        ? 'Ägaren syns för besökarna.'
        : `Ägaren och ${count(others, 'annan part', 'andra parter')} syns för besökarna.`
    return {...its, state: 'ok', text}
  }
  const all = count(seen.shown.length + lacking, 'part är vald', 'parter är valda')
  return unseen(its, seen, 'stop', `${all}. ${lacking} av dem syns inte för besökarna.`)
}

function others(seen: Seen): CheckItem[] {
  const its = {name: 'handpicked', title: 'Valt för hand', field: 'selection.handpicked'}
  const lacking = unseenCount(seen)
  const all = seen.shown.length + lacking
  if (all === 0) return []
  const chosen = count(all, 'sak är vald för hand', 'saker är valda för hand')
  return [
    lacking === 0
      ? {...its, state: 'ok', text: `${chosen}, och allt syns för besökarna.`}
      : unseen(
          its,
          seen,
          isBlocked(seen) ? 'stop' : 'advice',
          `${chosen}. ${lacking} syns inte för besökarna.`,
        ),
  ]
}

/**
 * What a campaign has chosen, by hand and by rule, and whether visitors see it: people, contacts, the owner with other
 * parties, and everything else that is named one by one.
 */
export async function checkChosen(campaign: LakeDocument, eyes: Eyes): Promise<CheckItem[]> {
  const {result} = await eyes.dataset.query(
    {
      query: chosenPeople,
      params: {campaign: eyes.campaign, previewed: null},
      perspective: 'drafts',
    },
    eyes.requester,
  )
  const ids = Array.isArray(result)
    ? result.filter((id) => typeof id === 'string').map(publishedId)
    : []
  const selection = isRecord(campaign.selection) ? campaign.selection : {}
  const handpicked = [...namedIn(selection.handpicked, 'selection.handpicked')]
  const owner = [...namedIn(campaign.owner, 'owner')]
  const isPerson = new Set(ids)
  const inLists = ['partners', 'funders'].flatMap((field) => [...namedIn(campaign[field], field)])
  return [
    people(
      new Set(handpicked.map(({id}) => id)),
      seenBy(
        eyes,
        ids.map((id) => ({id, path: 'selection'})),
      ),
    ),
    contact(seenBy(eyes, [...namedIn(campaign.contacts, 'contacts')])),
    parties(owner, seenBy(eyes, [...owner, ...inLists])),
    ...others(
      seenBy(eyes, [
        ...handpicked.filter(({id}) => !isPerson.has(id)),
        ...namedIn(campaign.sections, 'sections'),
      ]),
    ),
  ]
}
