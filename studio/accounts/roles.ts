import {useTexts} from './hooks.ts'

/** The title of a role by its name, in the Studio's language; the organisation's own roles have one title. */
export function useRoleTitle(): (name: string, title: string) => string {
  const t = useTexts()
  return (name, title) => t(`role.${name}`, {defaultValue: title})
}
