import {useEffect, useMemo, useState} from 'react'
import {useClient, useFormValue} from 'sanity'
import {type Language, languages, mainLanguage} from '../../schemas/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'

const languagesInUse = 'array::unique(*[_type == "campaign"].languages[])'

/** How long the query shared by all fields is cached: campaigns rarely change their languages. */
const MAX_AGE_MS = 60_000
let cached: {at: number; value: Promise<readonly string[]>} | undefined

/** The languages that any campaign uses, Swedish first. Texts in other languages would not be shown anywhere. */
export function useNeededLanguages(): readonly Language[] {
  const client = useClient({apiVersion: API_VERSION})
  const own = useFormValue(['languages'])
  const type = useFormValue(['_type'])
  const [inUse, setInUse] = useState<readonly string[]>([mainLanguage])

  useEffect(() => {
    if (!cached || Date.now() - cached.at > MAX_AGE_MS) {
      const value = client
        .fetch<string[]>(languagesInUse, {}, {perspective: 'raw', tag: 'languages'})
        .catch(() => {
          // Asked again by the next field; until then, texts are written in Swedish.
          cached = undefined
          return [mainLanguage]
        })
      cached = {at: Date.now(), value}
    }
    let current = true
    void cached.value.then((value) => current && setInUse(value))
    return () => {
      current = false
    }
  }, [client])

  return useMemo(() => {
    const needed = type === 'campaign' && Array.isArray(own) ? own : inUse
    return languages
      .map(({value}) => value)
      .filter((value) => value === mainLanguage || needed.includes(value))
  }, [inUse, own, type])
}
