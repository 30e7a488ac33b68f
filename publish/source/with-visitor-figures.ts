import type {VisitorFigures} from '../page.ts'
import type {ContentSource} from '../source.ts'
import {FIGURES_QUERY} from './visitor-figures.ts'

/** Where publishing learns what visitors answered; it is counted elsewhere. */
export interface FiguresSource {
  /** What everybody may see of a campaign. @param slug the campaign's; null: nothing is known of it */
  of(slug: string): VisitorFigures | null
  /** Calls back when figures may have changed. Returns a function that unsubscribes. */
  subscribe(onChange: () => void): () => void
}

/** What pages depend on that show figures. */
const DEPENDENCY = 'figures'

/**
 * Content, and beside it what visitors answered. Pages that show it depend on it as they do on content: when it may have
 * changed it is asked for again, and the pages are rendered whose figures are others.
 */
export const withVisitorFigures = (
  content: ContentSource,
  figures: FiguresSource,
): ContentSource => ({
  ...content,
  async query(query, params = {}, view) {
    if (query !== FIGURES_QUERY) return content.query(query, params, view)
    const result = typeof params.slug === 'string' ? figures.of(params.slug) : null
    return {result, dependencies: new Set([DEPENDENCY])}
  },
  subscribe(onChange) {
    const unsubscribers = [
      content.subscribe(onChange),
      figures.subscribe(() =>
        onChange({transactionId: 'figures', touched: new Set([DEPENDENCY]), documentIds: []}),
      ),
    ]
    return () => {
      for (const unsubscribe of unsubscribers) unsubscribe()
    }
  },
})
