import {useToast} from '@sanity/ui'
import {useCallback, useMemo, useState} from 'react'
import {messageOf} from '../words.ts'
import {oneAtATime} from './one-at-a-time.ts'
import {wasCancelled} from './was-cancelled.ts'

export interface Action {
  isBusy: boolean
  /**
   * Does something, and says how it went. While it does, nothing else is begun.
   * @returns what it returned; `undefined` when it failed or was cancelled, or something else is being done
   */
  run: <T>(work: () => Promise<T>, done?: string) => Promise<T | undefined>
}

/**
 * Runs one action at a time.
 * @param failure what it is called when it fails; the reason stands below
 * @param onRefused may explain a refusal in its own way; returns whether it has
 */
export function useAction(failure: string, onRefused?: (error: unknown) => boolean): Action {
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  const begin = useMemo(oneAtATime, [])
  const run = useCallback(
    <T>(work: () => Promise<T>, done?: string): Promise<T | undefined> =>
      begin(async () => {
        setBusy(true)
        try {
          const result = await work()
          if (done) toast.push({status: 'success', title: done})
          return result
        } catch (error) {
          if (!wasCancelled(error) && !onRefused?.(error)) {
            const description = messageOf(error)
            toast.push({status: 'error', title: failure, description, duration: 10_000})
          }
          return undefined
        } finally {
          setBusy(false)
        }
      }),
    [begin, toast, failure, onRefused],
  )
  return {isBusy, run}
}
