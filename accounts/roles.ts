/** Permissions on a document. */
export type Permission = 'read' | 'create' | 'update' | 'publish' | 'history' | 'manage'

/** Permissions on the documents of one kind. */
export interface RoleGrant {
  /**
   * `all`: every document. `shared`: what campaigns share (places, topics, organisations). `campaigns`: what belongs to
   * the campaigns that the role is limited to; every document if it is not limited.
   */
  scope: 'all' | 'shared' | 'campaigns'
  permissions: readonly Permission[]
}

export interface Role {
  name: RoleName
  title: string
  description: string
  grants: readonly RoleGrant[]
}

export const ROLE_NAMES = [
  'administrator',
  'lead',
  'communicator',
  'reviewer',
  'contributor',
  'viewer',
] as const

export type RoleName = (typeof ROLE_NAMES)[number]

/** What each role may do. Grants add up. */
export const ROLES: Readonly<Record<RoleName, Role>> = {
  administrator: {
    name: 'administrator',
    title: 'Administratör',
    description: 'Får läsa och ändra allt.',
    grants: [
      {scope: 'all', permissions: ['read', 'create', 'update', 'publish', 'history', 'manage']},
    ],
  },
  lead: {
    name: 'lead',
    title: 'Kampanjledare',
    description: 'Leder kampanjer: skriver, publicerar och sköter det som kampanjer delar.',
    grants: [
      {scope: 'campaigns', permissions: ['read', 'create', 'update', 'publish', 'history']},
      {scope: 'shared', permissions: ['read', 'create', 'update', 'publish']},
    ],
  },
  communicator: {
    name: 'communicator',
    title: 'Kommunikatör',
    description: 'Skriver och publicerar i sina kampanjer.',
    grants: [
      {scope: 'campaigns', permissions: ['read', 'create', 'update', 'publish', 'history']},
      {scope: 'shared', permissions: ['read']},
    ],
  },
  reviewer: {
    name: 'reviewer',
    title: 'Granskare',
    description: 'Läser och godkänner: publicerar det som andra har skrivit.',
    grants: [
      {scope: 'campaigns', permissions: ['read', 'update', 'publish', 'history']},
      {scope: 'shared', permissions: ['read']},
    ],
  },
  contributor: {
    name: 'contributor',
    title: 'Medverkande',
    description: 'Skriver utkast i sina kampanjer; någon annan publicerar.',
    grants: [
      {scope: 'campaigns', permissions: ['read', 'create', 'update']},
      {scope: 'shared', permissions: ['read']},
    ],
  },
  viewer: {
    name: 'viewer',
    title: 'Läsare',
    description: 'Läser, också utkast, och ändrar ingenting.',
    grants: [
      {scope: 'campaigns', permissions: ['read']},
      {scope: 'shared', permissions: ['read']},
    ],
  },
}

export const isRoleName = (value: unknown): value is RoleName =>
  ROLE_NAMES.some((name) => name === value)
