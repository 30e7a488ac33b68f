import {useTexts} from './hooks.ts'

const NAMES = [
  'administrator',
  'lead',
  'communicator',
  'reviewer',
  'contributor',
  'viewer',
] as const

/** The title of a role by its name, in the Studio's language. */
export function useRoleTitle(): (name: string) => string {
  const t = useTexts()
  return (name) => (NAMES.some((known) => known === name) ? t(`role.${name}`) : name)
}
