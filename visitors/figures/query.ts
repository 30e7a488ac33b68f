/** Which figures are asked for. */
export interface FiguresQuery {
  /** Slug. */
  campaign: string
  /** First and last day, ISO 8601. */
  from: string
  to: string
}
