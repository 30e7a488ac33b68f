import {Text} from '@sanity/ui'
import {useCallback} from 'react'
import {
  type ChangedPage,
  count,
  momentNear,
  type Problem,
  type PublishSummary,
  problemInWords,
  readPublishing,
  useAnswer,
} from '../desk/index.ts'
import {DocumentRow} from './DocumentRow.tsx'
import {LISTED, titlesOf} from './queries.ts'
import {Section} from './Section.tsx'
import {useLakeClient} from './use-lake-client.ts'

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
      const {problems, publishes: known} = await readPublishing(signal)
      const publishes = known.slice(0, LISTED)
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
        title={`${about.title}: ${problemInWords(problem)}`}
        note={where}
        field={field}
        state={{text: 'Rätta', tone: 'critical'}}
      />
    ) : (
      <li key={`${where} ${message}`}>
        <Text size={1}>{[where, problemInWords(problem)].filter(Boolean).join(': ')}</Text>
      </li>
    )
  }
  const publishRow = (publish: PublishSummary) => {
    const about = publish.documents.flatMap((id) => value?.names.get(id) ?? [])
    const [first] = about
    if (!first) return []
    const others = publish.documents.length - 1
    return [
      <DocumentRow
        key={`${publish.at} ${first.id}`}
        id={first.id}
        type={first.type}
        title={others > 0 ? `${first.title} och ${others} till` : first.title}
        note={`${momentNear(new Date(publish.at), now)} · ${changesInWords(publish)}`}
      />,
    ]
  }
  return (
    <>
      {value && value.problems.length > 0 && (
        <Section
          id="problems"
          title="Det här hindrar sidor från att visas rätt"
          rows={value.problems.map(problemRow)}
          empty=""
          tone="critical"
        />
      )}
      <Section
        id="published"
        title="Publicerat senast"
        rows={value?.publishes.flatMap(publishRow)}
        empty="Inget har publicerats sedan servern startade."
        error={error}
      />
    </>
  )
}
