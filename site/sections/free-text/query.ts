import {action, richText} from '../../queries/links.ts'

/** GROQ over the section. Where its links and buttons lead. */
export const freeTextFields = `{body${richText}, actions[]${action}}`
