import {useCallback, useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../workspace/api-version.ts'
import {collectFindings, type DocumentFinding} from './collect.ts'

export interface Findings {
  findings: readonly DocumentFinding[]
  /** How many documents have been read. */
  documents: number
  isDone: boolean
  /** Reading ended before all was read. */
  error: unknown
  /** Reads everything again. */
  again: () => void
}

const NONE = {findings: [], documents: 0, isDone: false, error: undefined}

/** Findings in everything that one may read, as they are found. */
export function useFindings(): Findings {
  const client = useClient({apiVersion: API_VERSION})
  const [state, setState] = useState<Omit<Findings, 'again'>>(NONE)
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((before) => before + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever it is somebody's turn
  useEffect(() => {
    const stop = new AbortController()
    setState(NONE)
    const read = async () => {
      for await (const {documents, findings} of collectFindings(client, stop.signal)) {
        if (stop.signal.aborted) return
        setState((before) => ({
          ...before,
          documents: before.documents + documents,
          findings: [...before.findings, ...findings],
        }))
      }
      setState((before) => ({...before, isDone: true}))
    }
    read().catch((error) => {
      if (!stop.signal.aborted) setState((before) => ({...before, error, isDone: true}))
    })
    return () => stop.abort()
  }, [client, turn])
  return {...state, again}
}
