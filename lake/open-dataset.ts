import type {Requester} from './access/index.ts'
import {Dataset} from './dataset.ts'
import type {DatasetSettings} from './dataset-settings.ts'
import {ListenerHub, LiveHub} from './listeners/index.ts'
import {Media} from './media.ts'
import {Schedule} from './schedule/index.ts'
import {Store} from './storage/index.ts'

/** A dataset and its services while the lake is open. */
export interface OpenDataset {
  dataset: Dataset
  media: Media
  schedule: Schedule
  listeners: ListenerHub
  live: LiveHub
}

export interface OpenSettings extends DatasetSettings {
  /** Path of the dataset's file. */
  file: string
  /** The lake's folder. */
  folder: string
  /** Default: false. */
  keepImageNotes?: boolean | undefined
  /** Whoever has this user id, with their current rights; `null` when nobody has it any more. */
  requesterFor: (identity: string) => Requester | null
}

/**
 * Opens a dataset's file, or creates it, and starts the dataset's services.
 *
 * @throws {LakeError} 500 when the file is damaged
 */
export function openDataset(name: string, settings: OpenSettings): OpenDataset {
  const {file, folder, keepImageNotes = false, requesterFor, ...own} = settings
  const store = new Store(file)
  try {
    const dataset = new Dataset(name, store, own)
    return {
      dataset,
      media: new Media(dataset, folder, {keepNotes: keepImageNotes}),
      schedule: new Schedule(dataset, requesterFor),
      listeners: new ListenerHub(dataset),
      live: new LiveHub(dataset),
    }
  } catch (error) {
    store.close()
    throw error
  }
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
