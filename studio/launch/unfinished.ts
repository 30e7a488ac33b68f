import {useCallback} from 'react'
import {useClient} from 'sanity'
import {publishedId} from '../../schemas/index.ts'
import {useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import type {Choice} from './use-choices.ts'

const query = `*[_type == "campaign" && _id in path("drafts.**")] | order(_updatedAt desc){
  "id": _id, "title": coalesce(name, "Utan namn")
}`

const started = '*[_type == "campaign" && _id in $ids]._id'

/** Campaigns that are begun and were never started, the latest first; undefined while they are loaded. */
export function useUnfinished(): readonly Choice[] | undefined {
  const client = useClient({apiVersion: API_VERSION})
  const read = useCallback(
    async (signal: AbortSignal) => {
      const options = {perspective: 'raw', signal} as const
      const found = await client.fetch<Choice[]>(query, {}, options)
      const drafts = found.map(({id, title}) => ({id: publishedId(id), title}))
      const ids = drafts.map(({id}) => id)
      const published = new Set(await client.fetch<string[]>(started, {ids}, options))
      return drafts.filter(({id}) => !published.has(id))
    },
    [client],
  )
  return useAnswer(read).value
}
