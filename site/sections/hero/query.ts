import {action} from '../../queries/links.ts'

/** GROQ over the section. Where its buttons lead. */
export const heroFields = `{actions[]${action}}`
