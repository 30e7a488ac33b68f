import {useCallback} from 'react'
import {type Draft, dayNear, momentNear, readDrafts, useAnswer} from '../desk/index.ts'
import {
  type Addressed,
  commentsToMe,
  endingConsents,
  fetchScheduled,
  fetchUpcoming,
  type Item,
  LISTED,
  myTasks,
  titlesOf,
} from './queries.ts'
import {DocumentRow, Section} from './rows.tsx'
import {useLakeClient} from './use-lake-client.ts'

const noteOnDraft = ({editedAt, isPublished}: Draft, now: Date): string =>
  [`ändrat ${momentNear(new Date(editedAt), now)}`, isPublished ? '' : 'aldrig publicerat']
    .filter(Boolean)
    .join(' · ')

/** Drafts that are mine, or those of others. */
export function Drafts({
  whose,
  title,
  empty,
}: {
  whose: 'mine' | 'others'
  title: string
  empty: string
}) {
  const client = useLakeClient()
  const read = useCallback(
    async (signal: AbortSignal) => {
      const drafts = (await readDrafts(signal)).filter(({isMine}) => isMine === (whose === 'mine'))
      const listed = drafts.slice(0, LISTED)
      const names = await titlesOf(
        client,
        listed.map(({id}) => id),
        signal,
      )
      return {total: drafts.length, listed, names}
    },
    [client, whose],
  )
  const {value, error} = useAnswer(read)
  const now = new Date()
  return (
    <Section id={`drafts-${whose}`} title={title} count={value?.total} empty={empty} error={error}>
      {value?.listed.map((draft) => (
        <DocumentRow
          key={draft.id}
          id={draft.id}
          type={draft.type}
          title={value.names.get(draft.id)?.title ?? 'Utan namn'}
          note={noteOnDraft(draft, now)}
        />
      ))}
    </Section>
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
    return about ? (
      <DocumentRow
        key={id}
        id={about.id}
        type={about.type}
        title={text}
        note={`${about.title} · ${momentNear(new Date(at), now)}`}
      />
    ) : null
  }
  return (
    <Section
      id={kind}
      title={kind === 'tasks' ? 'Väntar på mig' : 'Kommentarer till mig'}
      count={value?.addressed.length}
      empty={kind === 'tasks' ? 'Ingen har bett dig om något.' : 'Inga nya kommentarer till dig.'}
      error={error}
    >
      {value?.addressed.map(rowOf)}
    </Section>
  )
}

/** People who may not be shown much longer, because their consent ends. */
export function Consents() {
  const client = useLakeClient()
  const read = useCallback((signal: AbortSignal) => endingConsents(client, signal), [client])
  const {value, error} = useAnswer(read)
  const now = new Date()
  return (
    <Section
      id="consents"
      title="Rätten att visa slutar snart"
      count={value?.length}
      empty="Ingen persons rätt slutar inom 60 dagar."
      error={error}
      tone="caution"
    >
      {value?.map(({id, type, title, at = ''}) => (
        <DocumentRow
          key={id}
          id={id}
          type={type}
          title={title}
          note={`försvinner ${dayNear(at, now)}`}
          field="consent.validUntil"
        />
      ))}
    </Section>
  )
}

/** What is about to be published, begin or end. */
export function ComingUp() {
  const client = useLakeClient()
  const read = useCallback(
    async (signal: AbortSignal) => {
      const [releases, upcoming] = await Promise.all([
        fetchScheduled(client, signal),
        fetchUpcoming(client, new Date(), signal),
      ])
      return {releases, upcoming}
    },
    [client],
  )
  const {value, error} = useAnswer(read)
  const now = new Date()
  const scheduled = value?.releases.flatMap(({at, documents}) =>
    documents.map((document) => ({...document, at})),
  )
  const {events = [], endings = [], campaigns = []} = value?.upcoming ?? {}
  const rowsOf = (items: readonly Item[], note: (at: string) => string) =>
    items.map(({id, type, title, at = ''}) => (
      <DocumentRow key={id} id={id} type={type} title={title} note={note(at)} />
    ))
  const total = scheduled && scheduled.length + events.length + endings.length + campaigns.length
  return (
    <Section
      id="going-out"
      title="Går ut och slutar snart"
      count={total}
      empty="Inget är schemalagt, och inget börjar eller slutar inom två veckor."
      error={error}
    >
      {scheduled?.map(({id, type, title, isEnd, at}) => (
        <DocumentRow
          key={`${id} ${at}`}
          id={id}
          type={type}
          title={title}
          note={`${isEnd ? 'avpubliceras' : 'publiceras'} ${momentNear(new Date(at), now)}`}
          state={isEnd ? {text: 'Tas ned', tone: 'caution'} : {text: 'Går ut', tone: 'positive'}}
        />
      ))}
      {rowsOf(campaigns, (at) => `kampanjen slutar ${dayNear(at, now)}`)}
      {rowsOf(endings, (at) => `sista dag ${dayNear(at, now)}`)}
      {rowsOf(events, (at) => `börjar ${momentNear(new Date(at), now)}`)}
    </Section>
  )
}
