/** `stop`: the campaign should not be published like this. `unknown`: it could not be found out now. */
type CheckState = 'ok' | 'advice' | 'stop' | 'unknown'

/** A document that a finding is about. */
export interface CheckedDocument {
  /** Published id. */
  id: string
  type: string
  title: string
  /** What is wrong with it. */
  note: string
}

/** One thing that was checked, in words for a campaign lead. */
export interface CheckItem {
  name: string
  title: string
  state: CheckState
  text: string
  /** Path of the campaign's field that decides. */
  field?: string
  documents?: readonly CheckedDocument[]
}

/** A number with its noun. */
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`
