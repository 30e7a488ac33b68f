import {useEffect, useState} from 'react'
import {fill} from '../i18n/fill.ts'
import type {FilterGroup} from './filter.ts'

interface Props {
  groups: readonly FilterGroup[]
  texts: {all: string; clear: string; matches: string; noMatches: string}
}

type Choices = Readonly<Record<string, string>>

/** The items that stand on the page and fit every choice; the style sheet hides the others. */
const countMatches = (choices: Choices): number =>
  [...document.querySelectorAll<HTMLElement>('[data-item]')].filter((item) =>
    Object.entries(choices).every(
      ([name, value]) => !value || (item.dataset[name] ?? '').split(' ').includes(value),
    ),
  ).length

const fromAddress = (groups: readonly FilterGroup[]): Choices => {
  const search = new URLSearchParams(location.search)
  return Object.fromEntries(
    groups.flatMap(({name, options}) => {
      const value = search.get(name)
      return value && options.some((option) => option.value === value) ? [[name, value]] : []
    }),
  )
}

function intoAddress(choices: Choices): void {
  const search = new URLSearchParams(Object.entries(choices).filter(([, value]) => value))
  const query = search.toString()
  history.replaceState(null, '', query ? `?${query}` : location.pathname)
}

/** Radio buttons that a style sheet filters by; here they also count, and are kept in the address. */
export default function Filter({groups, texts}: Props) {
  const [choices, setChoices] = useState<Choices>({})
  const [count, setCount] = useState<number | null>(null)

  useEffect(() => {
    const chosen = fromAddress(groups)
    setChoices(chosen)
    setCount(countMatches(chosen))
  }, [groups])

  const choose = (chosen: Choices) => {
    setChoices(chosen)
    setCount(countMatches(chosen))
    intoAddress(chosen)
  }

  return (
    <search className="filter">
      {groups.map(({name, label, options}) => (
        <fieldset key={name}>
          <legend>{label}</legend>
          {[{value: '', label: texts.all}, ...options].map((option) => (
            <label key={option.value}>
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={(choices[name] ?? '') === option.value}
                onChange={() => choose({...choices, [name]: option.value})}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <p className="filter-count" role="status">
        {count === null
          ? ''
          : count === 0
            ? texts.noMatches
            : fill(texts.matches, {count}, document.documentElement.lang)}
      </p>
      {Object.values(choices).some(Boolean) && (
        <button type="button" onClick={() => choose({})}>
          {texts.clear}
        </button>
      )}
    </search>
  )
}
