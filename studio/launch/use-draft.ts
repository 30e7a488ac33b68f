import {useCallback, useEffect, useRef, useState} from 'react'
import {useClient} from 'sanity'
import {isRecord} from '../../schemas/index.ts'
import {messageOf} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'

export type Fields = Readonly<Record<string, unknown>>

/** Pause while somebody types before it is stored, in ms. */
const PAUSE_MS = 600

export interface CampaignDraft {
  /** Undefined while it is loaded; null when there is none. */
  fields: Fields | null | undefined
  /** Changes fields at once here, and shortly after in the lake. `undefined` removes a field. */
  change: (changed: Fields) => void
  /** Resolves when all changes are stored. */
  stored: () => Promise<void>
  /** How often it was stored: what depends on the stored draft asks again. */
  revision: number
  /** Why the latest change could not be stored. */
  error: string
}

/** The draft of a campaign that is being launched, stored while one writes. */
export function useDraft(id: string): CampaignDraft {
  const client = useClient({apiVersion: API_VERSION})
  const [fields, setFields] = useState<Fields | null>()
  const [revision, setRevision] = useState(0)
  const [error, setError] = useState('')
  const pending = useRef<Record<string, unknown>>({})
  const writing = useRef<Promise<void>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const draftId = `drafts.${id}`

  useEffect(() => {
    const stop = new AbortController()
    setFields(undefined)
    client
      .fetch<unknown>('*[_id == $id][0]', {id: draftId}, {perspective: 'raw', signal: stop.signal})
      .then(
        (found) => setFields(isRecord(found) ? found : null),
        (cause) => stop.signal.aborted || setError(messageOf(cause)),
      )
    return () => stop.abort()
  }, [client, draftId])

  const write = useCallback(async () => {
    const changed = Object.entries(pending.current)
    if (changed.length === 0) return
    pending.current = {}
    const set = Object.fromEntries(changed.filter(([, value]) => value !== undefined))
    const unset = changed.filter(([, value]) => value === undefined).map(([name]) => name)
    try {
      await client.patch(draftId, {set, unset}).commit({visibility: 'sync'})
      setError('')
      setRevision((before) => before + 1)
    } catch (cause) {
      // Tried again with the next change.
      pending.current = {...Object.fromEntries(changed), ...pending.current}
      setError(messageOf(cause))
    }
  }, [client, draftId])

  const stored = useCallback(() => {
    clearTimeout(timer.current)
    writing.current = writing.current.then(write)
    return writing.current
  }, [write])

  const change = useCallback(
    (changed: Fields) => {
      setFields((before) => ({...before, ...changed}))
      Object.assign(pending.current, changed)
      clearTimeout(timer.current)
      timer.current = setTimeout(stored, PAUSE_MS)
    },
    [stored],
  )

  // Whoever leaves the step loses nothing.
  useEffect(() => () => void stored(), [stored])
  return {fields, change, stored, revision, error}
}
