import {Text} from '@sanity/ui'
import {useCallback} from 'react'
import {useClient} from 'sanity'
import {
  type ChangedPage,
  count,
  type Draft,
  dayNear,
  momentNear,
  type Problem,
  type PublishSummary,
  readDrafts,
  readPublishing,
  useAnswer,
} from '../desk/index.ts'
import {
  API_VERSION,
  type Asked,
  comingUp,
  commentsToMe,
  endingConsents,
  goingOut,
  type Item,
  myTasks,
  titlesOf,
} from './queries.ts'
import {DocumentRow, Section} from './rows.tsx'

const LISTED = 8

const useLakeClient = () => useClient({apiVersion: API_VERSION})

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

/** Tasks or comments that wait for me. */
export function Asks({kind, me}: {kind: 'tasks' | 'comments'; me: string}) {
  const client = useLakeClient()
  const read = useCallback(
    async (signal: AbortSignal) => {
      const asked = await (kind === 'tasks' ? myTasks : commentsToMe)(client, me, signal)
      const ids = asked.flatMap(({document}) => document ?? [])
      return {asked, names: await titlesOf(client, ids, signal)}
    },
    [client, kind, me],
  )
  const {value, error} = useAnswer(read)
  const now = new Date()
  const rowOf = ({id, document, text, at}: Asked) => {
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
      count={value?.asked.length}
      empty={kind === 'tasks' ? 'Ingen har bett dig om något.' : 'Inga nya kommentarer till dig.'}
      error={error}
    >
      {value?.asked.map(rowOf)}
    </Section>
  )
}

/** People who soon may not be shown any more. */
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

/** What goes out, begins and ends soon. */
export function GoingOut() {
  const client = useLakeClient()
  const read = useCallback(
    async (signal: AbortSignal) => {
      const [releases, coming] = await Promise.all([
        goingOut(client, signal),
        comingUp(client, new Date(), signal),
      ])
      return {releases, coming}
    },
    [client],
  )
  const {value, error} = useAnswer(read)
  const now = new Date()
  const scheduled = value?.releases.flatMap(({at, documents}) =>
    documents.map((document) => ({...document, at})),
  )
  const {events = [], endings = [], campaigns = []} = value?.coming ?? {}
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

const changeOf = {added: 'ny sida', changed: 'ändrad sida', removed: 'borttagen sida'} as const

const pageInWords = ({campaign, path, change}: ChangedPage): string =>
  `${campaign}${path} (${changeOf[change]})`

function changesInWords({pages, pageCount}: PublishSummary): string {
  if (pageCount === 0) return 'ingen sida ändrades'
  const [first] = pages
  const rest = pageCount - 1
  const named = first ? pageInWords(first) : ''
  return rest === 0 ? named : `${named} och ${count(rest, 'sida till', 'sidor till')}`
}

/** The publisher's problems, and what it published last. */
export function Publishing() {
  const client = useLakeClient()
  const read = useCallback(
    async (signal: AbortSignal) => {
      const {publishes, problems} = await readPublishing(signal)
      const ids = [
        ...publishes.flatMap(({documents}) => documents),
        ...problems.flatMap(({document}) => document ?? []),
      ]
      return {publishes, problems, names: await titlesOf(client, [...new Set(ids)], signal)}
    },
    [client],
  )
  const {value, error} = useAnswer(read)
  const now = new Date()
  const problemRow = (problem: Problem) => {
    const {document, field, message, campaign, page} = problem
    const about = document === undefined ? undefined : value?.names.get(document)
    const where = [campaign, page].filter(Boolean).join('')
    return about ? (
      <DocumentRow
        key={`${about.id} ${field} ${message}`}
        id={about.id}
        type={about.type}
        title={`${about.title}: ${message}`}
        note={where}
        field={field}
        state={{text: 'Rätta', tone: 'critical'}}
      />
    ) : (
      <li key={`${where} ${message}`}>
        <Text size={1}>{[where, message].filter(Boolean).join(': ')}</Text>
      </li>
    )
  }
  const publishRow = (publish: PublishSummary) => {
    const about = publish.documents.flatMap((id) => value?.names.get(id) ?? [])
    const [first] = about
    if (!first) return null
    const others = publish.documents.length - 1
    return (
      <DocumentRow
        key={publish.number}
        id={first.id}
        type={first.type}
        title={others > 0 ? `${first.title} och ${count(others, 'till', 'till')}` : first.title}
        note={`${momentNear(new Date(publish.at), now)} · ${changesInWords(publish)}`}
      />
    )
  }
  return (
    <>
      {value && value.problems.length > 0 && (
        <Section
          id="problems"
          title="Det här hindrar sidor från att visas rätt"
          count={value.problems.length}
          empty=""
          tone="critical"
        >
          {value.problems.map(problemRow)}
        </Section>
      )}
      <Section
        id="published"
        title="Publicerat senast"
        count={value?.publishes.length}
        empty="Inget har publicerats sedan servern startade."
        error={error}
      >
        {value?.publishes.slice(0, LISTED).map(publishRow)}
      </Section>
    </>
  )
}
