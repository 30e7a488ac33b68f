import {isRecord} from '../../schemas/index.ts'

/** A member of the project, as `/projects/<id>` lists them. */
export interface Member {
  id: string
  isRobot: boolean
  roles: readonly {name: string; title: string}[]
}

/** Somebody who works here. */
export interface Person {
  id: string
  name: string
  /** Title of their role. */
  role: string
  /** They write only what they were given. */
  isContributor: boolean
}

const isMember = (value: unknown): value is Member =>
  isRecord(value) && typeof value.id === 'string' && Array.isArray(value.roles)

/** The people among the members of a project. @param project the answer to `/projects/<id>` */
export const membersOf = (project: unknown): Member[] =>
  isRecord(project) && Array.isArray(project.members)
    ? project.members.filter(isMember).filter(({isRobot}) => !isRobot)
    : []

/**
 * People by name, those first who write only what they were given.
 * @param users what `/users/<ids>` says of the members
 */
export function peopleOf(
  members: readonly Member[],
  users: readonly {id: string; displayName?: string}[],
): Person[] {
  const names = new Map(users.map(({id, displayName}) => [id, displayName]))
  return members
    .map(({id, roles}) => ({
      id,
      name: names.get(id) || id,
      role: roles.map(({title}) => title).join(', '),
      isContributor: roles.some(({name}) => name === 'contributor'),
    }))
    .toSorted(
      (a, b) =>
        Number(b.isContributor) - Number(a.isContributor) || a.name.localeCompare(b.name, 'sv'),
    )
}
