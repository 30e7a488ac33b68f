import {useSyncExternalStore} from 'react'
import {type Language, languages, mainLanguage} from '../../schemas/index.ts'

const STORAGE_KEY = 'hemvist.studio.language'

const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language.value === value)

function remembered(): Language {
  try {
    const value = localStorage.getItem(STORAGE_KEY)
    return isLanguage(value) ? value : mainLanguage
  } catch {
    return mainLanguage // storage can be switched off
  }
}

let chosen = remembered()
const listeners = new Set<() => void>()

function choose(language: Language) {
  chosen = language
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // Then the choice lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language that is translated to at the moment, the same in every field of every document. */
export function useChosenLanguage(): [Language, (language: Language) => void] {
  return [useSyncExternalStore(subscribe, () => chosen), choose]
}
