import type {Requester} from '../../access/requester.ts'

/** A permission as `/projects/<id>/grants` shows it. */
interface ProjectPermission {
  id: string
  name: string
  title: string
  description: string | null
  isCustom: boolean
  config: Record<string, unknown>
  grants: {name: string; params: Record<string, unknown>}[]
}

const permissionFor = (resource: string, grants: readonly string[]): ProjectPermission[] => {
  const name = resource.replaceAll('.', '-')
  return [
    {
      id: name,
      name,
      title: resource,
      description: null,
      isCustom: false,
      config: {},
      grants: grants.map((grant) => ({name: grant, params: {}})),
    },
  ]
}

const WRITING = ['create', 'update', 'delete']

/**
 * What a member may do in the project, besides working with documents, in the format that the Studio reads. Nobody may
 * deploy a Studio: that would happen at Sanity.
 *
 * @param managesMembers whether they invite and change others
 */
export const projectGrants = (
  {kind}: Requester,
  managesMembers: boolean,
): Record<string, ProjectPermission[]> => ({
  'sanity.project': permissionFor('sanity.project', ['read']),
  'sanity.project.datasets': permissionFor('sanity.project.datasets', [
    'read',
    ...(kind === 'administrator' ? WRITING : []),
  ]),
  'sanity.project.members': permissionFor('sanity.project.members', [
    'read',
    ...(managesMembers ? ['invite', 'update', 'delete'] : []),
  ]),
  'sanity.project.roles': permissionFor('sanity.project.roles', ['read']),
})
