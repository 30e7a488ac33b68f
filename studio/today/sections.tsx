import {useCallback, useMemo} from 'react'
import {useCurrentUser} from 'sanity'
import {type Draft, dayNear, momentNear, readDrafts, useAnswer} from '../desk/index.ts'
import {readReviews, stateInWords, turnInWords} from '../review/index.ts'
import {ownCampaigns} from '../workspace/own-campaign.ts'
import {DocumentRow} from './DocumentRow.tsx'
import {
  type Addressed,
  CONSENT_DAYS,
  commentsToMe,
  endingConsents,
  fetchScheduled,
  fetchUpcoming,
  type Item,
  LISTED,
  myTasks,
  titlesOf,
} from './queries.ts'
import {Section} from './Section.tsx'
import {useLakeClient} from './use-lake-client.ts'

const noteOnDraft = ({editedAt, isPublished}: Draft, now: Date): string =>
  [`ändrat ${momentNear(new Date(editedAt), now)}`, isPublished ? '' : 'aldrig publicerat']
    .filter(Boolean)
    .join(' · ')

type Owner = 'mine' | 'others'

interface ListedDrafts {
  listed: readonly (Draft & {title: string; state: ReturnType<typeof stateInWords>})[]
  /** How many there are besides the listed ones. */
  more: number
}

/** The latest drafts that are mine, and those of others; none where nobody knows. */
export function useDrafts(isKnown: boolean) {
  const client = useLakeClient()
  const read = useCallback(
    async (signal: AbortSignal): Promise<Record<Owner, ListedDrafts>> => {
      const [drafts, reviews] = isKnown
        ? await Promise.all([readDrafts(signal), readReviews(signal)])
        : [[], []]
      const {mine = [], others = []} = Object.groupBy(drafts, ({isMine}) =>
        isMine ? 'mine' : 'others',
      )
      const states = new Map(reviews.map((review) => [review.id, stateInWords(review)]))
      const ids = [mine, others].flatMap((drafts) => drafts.slice(0, LISTED).map(({id}) => id))
      const names = await titlesOf(client, ids, signal)
      const listed = (drafts: readonly Draft[]) => ({
        listed: drafts.slice(0, LISTED).map((draft) => ({
          ...draft,
          title: names.get(draft.id)?.title ?? 'Utan namn',
          state: states.get(draft.id),
        })),
        more: Math.max(0, drafts.length - LISTED),
      })
      return {mine: listed(mine), others: listed(others)}
    },
    [client, isKnown],
  )
  return useAnswer(read)
}

interface DraftsProps {
  whose: Owner
  drafts: ReturnType<typeof useDrafts>
  title: string
  empty: string
}

/** Drafts that are mine, or those of others. */
export function Drafts({whose, drafts: {value, error}, title, empty}: DraftsProps) {
  const now = new Date()
  const drafts = value?.[whose]
  const rows = drafts?.listed.map((draft) => (
    <DocumentRow
      key={draft.id}
      id={draft.id}
      type={draft.type}
      title={draft.title}
      note={noteOnDraft(draft, now)}
      state={draft.state}
    />
  ))
  return (
    <Section
      id={`drafts-${whose}`}
      title={title}
      rows={rows}
      more={drafts?.more ?? 0}
      empty={empty}
      error={error}
    />
  )
}

/** Tasks or comments that are waiting for me. */
export function AddressedToMe({kind, me}: {kind: 'tasks' | 'comments'; me: string}) {
  const client = useLakeClient()
  const read = useCallback(
    async (signal: AbortSignal) => {
      const addressed = await (kind === 'tasks' ? myTasks : commentsToMe)(client, me, signal)
      const ids = addressed.flatMap(({document}) => document ?? [])
      return {addressed, names: await titlesOf(client, ids, signal)}
    },
    [client, kind, me],
  )
  const {value, error} = useAnswer(read)
  const now = new Date()
  const rowOf = ({id, document, text, at}: Addressed) => {
    const about = document === null ? undefined : value?.names.get(document)
    return about
      ? [
          <DocumentRow
            key={id}
            id={about.id}
            type={about.type}
            title={text}
            note={`${about.title} · ${momentNear(new Date(at), now)}`}
          />,
        ]
      : []
  }
  return (
    <Section
      id={kind}
      title={kind === 'tasks' ? 'Uppgifter till mig' : 'Kommentarer till mig'}
      rows={value?.addressed.flatMap(rowOf)}
      empty={kind === 'tasks' ? 'Ingen har bett dig om något.' : 'Inga nya kommentarer till dig.'}
      error={error}
    />
  )
}

/** Drafts whose review waits for me, or is back with me. */
export function Reviews() {
  const {value, error} = useAnswer(readReviews)
  const rows = value?.flatMap((review) => {
    const turn = turnInWords(review)
    if (!turn) return []
    const {id, type, title} = review
    const {text, tone, note} = turn
    return [
      <DocumentRow
        key={id}
        id={id}
        type={type}
        title={title || 'Utan namn'}
        note={note}
        state={{text, tone}}
      />,
    ]
  })
  return (
    <Section
      id="reviews"
      title="Granskning"
      rows={rows}
      empty="Inget väntar på din granskning, och inget har kommit tillbaka till dig."
      error={error}
    />
  )
}

/** People who may not be shown much longer, because their consent ends. */
export function Consents() {
  const client = useLakeClient()
  const read = useCallback((signal: AbortSignal) => endingConsents(client, signal), [client])
  const {value, error} = useAnswer(read)
  const now = new Date()
  const rows = value?.map(({id, type, title, at = ''}) => (
    <DocumentRow
      key={id}
      id={id}
      type={type}
      title={title}
      note={`försvinner ${dayNear(at, now)}`}
      field="consent.validUntil"
    />
  ))
  return (
    <Section
      id="consents"
      title="Rätten att visa slutar snart"
      rows={rows}
      empty={`Ingen persons rätt slutar inom ${CONSENT_DAYS} dagar.`}
      error={error}
      tone="caution"
    />
  )
}

/** What is about to be published, begin or end. */
export function ComingUp() {
  const client = useLakeClient()
  const user = useCurrentUser()
  const own = useMemo(() => ownCampaigns(user), [user])
  const read = useCallback(
    async (signal: AbortSignal) => {
      const [releases, upcoming] = await Promise.all([
        fetchScheduled(client, signal),
        fetchUpcoming(client, new Date(), signal, own),
      ])
      return {releases, upcoming}
    },
    [client, own],
  )
  const {value, error} = useAnswer(read)
  const now = new Date()
  const releases = value?.releases.flatMap(({at, documents}) =>
    documents.map(({isEnd, ...document}) => ({
      ...document,
      at,
      note: `${isEnd ? 'avpubliceras' : 'publiceras'} ${momentNear(new Date(at), now)}`,
      state: isEnd
        ? ({text: 'Tas ned', tone: 'caution'} as const)
        : ({text: 'Går ut', tone: 'positive'} as const),
    })),
  )
  const noted = (items: readonly Item[], note: (at: string) => string) =>
    items.map((item) => ({...item, at: item.at ?? '', note: note(item.at ?? ''), state: undefined}))
  const upcoming = value && [
    ...noted(value.upcoming.campaigns, (at) => `kampanjen slutar ${dayNear(at, now)}`),
    ...noted(value.upcoming.endings, (at) => `sista dag ${dayNear(at, now)}`),
    ...noted(value.upcoming.events, (at) => `börjar ${momentNear(new Date(at), now)}`),
  ]
  const rows =
    upcoming &&
    [...(releases ?? []), ...upcoming]
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({at, ...item}) => <DocumentRow key={`${item.id} ${at}`} {...item} />)
  return (
    <Section
      id="going-out"
      title="Går ut och slutar snart"
      rows={rows}
      empty="Inget är schemalagt, och inget börjar eller slutar inom två veckor."
      error={error}
    />
  )
}
