import {useToast} from '@sanity/ui'
import {useCallback, useEffect, useState} from 'react'
import {useCurrentLocale, useTranslation} from 'sanity'
import {ApiError} from './api.ts'
import {NAMESPACE} from './texts.ts'

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** The texts of these views, in the Studio's language. */
export const useTexts = () => useTranslation(NAMESPACE).t

export interface Loaded<T> {
  data: T | undefined
  error: string | undefined
  /** Takes what an action has returned. */
  set: (data: T) => void
  /** Asks the server again. */
  reload: () => void
}

/** Data of the server, loaded once. @param load must not change between renders */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [data, set] = useState<T>()
  const [error, setError] = useState<string>()
  const reload = useCallback(() => {
    load().then(
      (loaded) => {
        set(() => loaded)
        setError(undefined)
      },
      (cause: unknown) => setError(messageOf(cause)),
    )
  }, [load])
  useEffect(reload, [reload])
  return {data, error, set, reload}
}

export interface Action {
  isBusy: boolean
  /**
   * Does something, and says so when it fails.
   * @returns what it returned; `undefined` when it failed
   */
  run: <T>(work: () => Promise<T>, saved?: string) => Promise<T | undefined>
}

/** Runs one action at a time. @param onRefused may explain a refusal in its own way; returns whether it has */
export function useAction(onRefused?: (error: ApiError) => boolean): Action {
  const toast = useToast()
  const t = useTexts()
  const [isBusy, setBusy] = useState(false)
  const run = useCallback(
    async <T>(work: () => Promise<T>, saved?: string): Promise<T | undefined> => {
      setBusy(true)
      try {
        const result = await work()
        if (saved) toast.push({status: 'success', title: saved})
        return result
      } catch (error) {
        if (!(error instanceof ApiError && onRefused?.(error))) {
          const title = t('account.failed', {message: messageOf(error)})
          toast.push({status: 'error', title, duration: 10_000})
        }
        return undefined
      } finally {
        setBusy(false)
      }
    },
    [toast, t, onRefused],
  )
  return {isBusy, run}
}

/** Formats moments as `3 maj 2026 14:05`, in the Studio's language. */
export function useTime(): (iso: string) => string {
  const {id} = useCurrentLocale()
  return (iso) =>
    new Intl.DateTimeFormat(id, {dateStyle: 'medium', timeStyle: 'short'}).format(new Date(iso))
}
