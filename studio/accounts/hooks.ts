import {useCallback, useEffect, useState} from 'react'
import {useCurrentLocale, useTranslation} from 'sanity'
import {type Action, messageOf, useAction as useDeskAction} from '../desk/index.ts'
import {ApiError} from './api.ts'
import {NAMESPACE} from './texts/index.ts'

/** The texts of these views, in the Studio's language. */
export const useTexts = () => useTranslation(NAMESPACE).t

/** What went wrong, in the Studio's language as far as the server says what it refused. */
function useWordsFor(): (error: unknown) => string {
  const t = useTexts()
  return useCallback(
    (error) =>
      error instanceof ApiError && error.refusal !== undefined
        ? t(`refusal.${error.refusal}`, {defaultValue: error.message})
        : messageOf(error),
    [t],
  )
}

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
  const [cause, setCause] = useState<unknown>()
  const [turn, setTurn] = useState(0)
  const wordsFor = useWordsFor()
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever somebody reloads
  useEffect(() => {
    let isLatest = true
    load().then(
      (loaded) => {
        if (!isLatest) return
        set(() => loaded)
        setCause(undefined)
      },
      (thrown: unknown) => isLatest && setCause(thrown),
    )
    return () => {
      isLatest = false
    }
  }, [load, turn])
  return {data, error: cause === undefined ? undefined : wordsFor(cause), set, reload}
}

/** Runs one action at a time. @param onRefused may explain a refusal in its own way; returns whether it has */
export function useAction(onRefused?: (error: ApiError) => boolean): Action {
  const t = useTexts()
  const explain = useCallback(
    (error: unknown) => error instanceof ApiError && onRefused?.(error) === true,
    [onRefused],
  )
  const wordsFor = useWordsFor()
  const {isBusy, run} = useDeskAction(t('account.action-failed'), explain)
  const runInWords: Action['run'] = useCallback(
    (work, done) =>
      run(
        () =>
          work().catch((error: unknown) => {
            if (error instanceof ApiError) error.message = wordsFor(error)
            throw error
          }),
        done,
      ),
    [run, wordsFor],
  )
  return {isBusy, run: runInWords}
}

/** Names languages by their BCP 47 tags, in the Studio's language. */
export function useLanguageName(): (tag: string) => string {
  const {id} = useCurrentLocale()
  return (tag) => new Intl.DisplayNames([id], {type: 'language'}).of(tag) ?? tag
}

/** Formats moments as `3 maj 2026 14:05`, in the Studio's language. */
export function useTime(): (iso: string) => string {
  const {id} = useCurrentLocale()
  return (iso) =>
    new Intl.DateTimeFormat(id, {dateStyle: 'medium', timeStyle: 'short'}).format(new Date(iso))
}
