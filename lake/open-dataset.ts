import type {Dataset} from './dataset.ts'
import type {ListenerHub, LiveHub} from './listeners/index.ts'
import type {Media} from './media.ts'
import type {Schedule} from './schedule/index.ts'

/** A dataset and its services while the lake is open. */
export interface OpenDataset {
  dataset: Dataset
  media: Media
  schedule: Schedule
  listeners: ListenerHub
  live: LiveHub
}

/** Finishes pending work in a dataset and closes its file. */
export async function closeDataset(opened: OpenDataset): Promise<void> {
  const {dataset, media, schedule, listeners, live} = opened
  await schedule.close()
  await media.close()
  await dataset.idle()
  listeners.end()
  live.end()
  await dataset.close()
}
