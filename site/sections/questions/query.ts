import {richText} from '../../queries/links.ts'

/** GROQ over the section. Where links in its answers lead. */
export const questionsFields = `{questions[]{..., answer${richText}}}`
