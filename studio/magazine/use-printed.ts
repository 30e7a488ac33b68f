import {useCallback} from 'react'
import {messageOf, useAnswer, useDebounced} from '../desk/index.ts'
import {type Printed, readPrinted} from './printed.ts'

/** Debounce while editing before the server prints again, in ms. */
const DEBOUNCE_MS = 2_500

interface PrintedState {
  /** How it was last printed; undefined before the first time. */
  printed: Printed | undefined
  /** Why it could not be printed. */
  failure: string | undefined
  /** What is shown is from before the latest change. */
  isBusy: boolean
  /** The revision that was printed last. */
  revision: string
}

/**
 * How the draft of an issue is printed, as it and its articles change.
 * @param revision of the draft; '' for none yet
 */
export function usePrinted(documentId: string, revision: string): PrintedState {
  const settled = useDebounced(revision, DEBOUNCE_MS)
  const read = useCallback(
    async (signal: AbortSignal) => ({
      printed: settled === '' ? undefined : await readPrinted(documentId, signal),
      revision: settled,
    }),
    [documentId, settled],
  )
  const {value, error} = useAnswer(read)
  return {
    printed: value?.printed,
    failure: error === undefined ? undefined : messageOf(error),
    isBusy: revision !== '' && value?.revision !== revision && error === undefined,
    revision: value?.revision ?? '',
  }
}
