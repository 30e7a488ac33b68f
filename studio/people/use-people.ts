import {useCallback} from 'react'
import {useClient, useProjectId, useUserStore} from 'sanity'
import {useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {membersOf, type Person, peopleOf} from './people.ts'

/** Everybody who works here, by name. */
export function usePeople() {
  const client = useClient({apiVersion: API_VERSION})
  const project = useProjectId()
  const users = useUserStore()
  const read = useCallback(
    async (signal: AbortSignal): Promise<Person[]> => {
      const members = membersOf(await client.request({uri: `/projects/${project}`, signal}))
      return peopleOf(members, await users.getUsers(members.map(({id}) => id)))
    },
    [client, project, users],
  )
  return useAnswer(read)
}

/** A person's name with their role. */
export const personInWords = ({name, role}: Person): string =>
  [name, role].filter(Boolean).join(' · ')
