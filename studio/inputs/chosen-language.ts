import {useSyncExternalStore} from 'react'
import {type Language, languages, mainLanguage} from '../../schemas/index.ts'

const STORAGE_KEY = 'hemvist.studio.language'

const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language.value === value)

function storedLanguage(): Language {
  try {
    const value = localStorage.getItem(STORAGE_KEY)
    return isLanguage(value) ? value : mainLanguage
  } catch {
    return mainLanguage // Storage can be disabled.
  }
}

let chosen = storedLanguage()
const listeners = new Set<() => void>()

function choose(language: Language) {
  chosen = language
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // Without storage, the choice lasts until the page is closed.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language that editors translate to at the moment, shared by every field of every document. */
export function useChosenLanguage(): [Language, (language: Language) => void] {
  return [useSyncExternalStore(subscribe, () => chosen), choose]
}
