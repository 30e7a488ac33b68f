import type {PageJob, RenderedPage} from './job.ts'
import type {RenderThread} from './thread.ts'

/** One state of the content, shared by the pages of one publish or one preview. */
export interface RenderScope {
  /** The answer to a query, as JSON. */
  query(query: string, params: Record<string, unknown>): Promise<string>
  /** The pages that exist in a campaign, by link key; a changed table is a new object. */
  links(campaignId: string): ReadonlyMap<string, string>
}

/** A page that is waiting for a thread, or being rendered by one. */
export interface RenderTask {
  id: number
  job: PageJob
  scope: RenderScope
  /** It was being rendered when a thread was lost: it is retried alone, to see whether it is the cause. */
  isSuspect: boolean
  resolve(page: RenderedPage): void
  reject(cause: Error): void
}

/** A thread with its work. */
export interface Lane {
  thread: RenderThread
  tasks: Map<number, RenderTask>
  sentLinks: Map<string, ReadonlyMap<string, string>>
  scopes: Set<RenderScope>
  /** Pages that it has rendered so far. */
  rendered: number
}
