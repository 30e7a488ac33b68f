import type {ContentSource} from '../../../publish/index.ts'
import {type FormContent, type FormQueryResult, formByIdQuery} from '../../../site/index.ts'

export const isFormContent = (found: unknown): found is FormQueryResult =>
  typeof found === 'object' && (found === null || '_id' in found)

/** Which form something was sent with. */
export interface SentWith {
  form: string
  /** Id of the campaign's document. */
  campaign: string
}

/** Reads published forms, each once; null for one that there is not any more. */
export function formReader(source: ContentSource): (sent: SentWith) => Promise<FormContent | null> {
  const known = new Map<string, FormContent | null>()
  return async ({form: id, campaign}) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const {result} = await source.query(formByIdQuery, {id, campaign})
    const form = isFormContent(result) ? result : null
    known.set(id, form)
    return form
  }
}
