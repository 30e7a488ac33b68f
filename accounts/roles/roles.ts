/** Permissions on a document. */
export const PERMISSIONS = ['read', 'create', 'update', 'publish', 'history', 'manage'] as const
export type Permission = (typeof PERMISSIONS)[number]

/** Which documents a grant is about. */
export const GRANT_SCOPES = ['all', 'shared', 'campaigns', 'given'] as const

/** Permissions on the documents of one kind. */
export interface RoleGrant {
  /**
   * `all`: every document. `shared`: what campaigns share (places, topics, organisations). `campaigns`: what belongs to
   * the campaigns that the role is limited to; every document if it is not limited. `given`: those of `campaigns` that
   * were given to the person by name.
   */
  scope: (typeof GRANT_SCOPES)[number]
  /** GROQ condition over one document that narrows the scope; default: all of it. */
  filter?: string | undefined
  permissions: readonly Permission[]
}

export interface Role {
  name: string
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

/** The roles that every installation has, and what they may do. Grants add up. */
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
      {scope: 'shared', permissions: ['read', 'create', 'update', 'publish', 'history']},
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
    description: 'Läser, rättar och godkänner: publicerar det som andra har skrivit.',
    grants: [
      {scope: 'campaigns', permissions: ['read', 'update', 'publish', 'history']},
      {scope: 'shared', permissions: ['read']},
    ],
  },
  contributor: {
    name: 'contributor',
    title: 'Medverkande',
    description: 'Skriver utkast till de dokument som en kampanjledare har gett hen.',
    grants: [
      {scope: 'given', permissions: ['read', 'update']},
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
