import {useCallback} from 'react'
import {useClient} from 'sanity'
import type {DocumentType} from '../../schemas/index.ts'
import {useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'

/** A document that can be chosen. */
export interface Choice {
  id: string
  title: string
}

const query = `*[_type in $types]{
  "id": _id, "title": coalesce(name.sv, name, title.sv, "Utan namn")
}`

const collator = new Intl.Collator('sv')

/** Documents of some types by name, drafts included; undefined while they are loaded. */
export function useChoices(...types: DocumentType[]): readonly Choice[] | undefined {
  const client = useClient({apiVersion: API_VERSION})
  const names = types.join()
  const read = useCallback(
    async (signal: AbortSignal) => {
      const params = {types: names.split(',')}
      const found = await client.fetch<Choice[]>(query, params, {perspective: 'drafts', signal})
      return found.toSorted((a, b) => collator.compare(a.title, b.title))
    },
    [client, names],
  )
  return useAnswer(read).value
}
