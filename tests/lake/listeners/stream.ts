import type {TestLake} from '../harness.ts'
import {TOKEN} from '../harness.ts'

export interface StreamEvent {
  event: string
  id: string | undefined
  data: Record<string, unknown>
}

/** A listener that exposes the raw events with their ids. */
export interface EventReader {
  next: () => Promise<StreamEvent>
  stop: () => void
}

const field = (block: string, name: string) =>
  block
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2)

/** Opens an event stream of the data API and reads it event by event. */
export async function openStream(
  lake: TestLake,
  path: string,
  headers: Record<string, string> = {},
): Promise<EventReader> {
  const abort = new AbortController()
  const response = await fetch(`${lake.url}/v2025-02-19${path}`, {
    signal: abort.signal,
    headers: {Authorization: `Bearer ${TOKEN}`, ...headers},
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    stop: () => abort.abort(),
    next: async () => {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end >= 0) {
          const block = text.slice(0, end)
          text = text.slice(end + 2)
          const event = field(block, 'event')
          if (event === undefined) continue
          return {event, id: field(block, 'id'), data: JSON.parse(field(block, 'data') ?? '{}')}
        }
        const chunk = await reader?.read()
        if (!chunk || chunk.done) throw new Error('The stream has ended')
        text += chunk.value
      }
    },
  }
}

export const listenPath = (query: string, options: Record<string, string> = {}) =>
  `/data/listen/production?${new URLSearchParams({query, ...options})}`
