import {useTexts} from './hooks.ts'

/** The title of a role by its name, in the Studio's language; roles of the organisation's own are not translated. */
export function useRoleTitle(): (name: string) => string {
  const t = useTexts()
  return (name) => t(`role.${name}`, {defaultValue: name})
}
