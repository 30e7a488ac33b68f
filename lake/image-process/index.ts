import {TRANSFORM_CONCURRENCY, TRANSFORM_QUEUE} from '../limits.ts'
import {ImageProcesses} from './processes.ts'

export {ImageFault} from './fault.ts'
export type {ImageSource} from './jobs.ts'
export {ImageProcesses, type ImageProcessesOptions} from './processes.ts'
export {squarePicture} from './square-picture.ts'

/** For raster images that somebody is waiting for. */
const pictures = new ImageProcesses({processes: TRANSFORM_CONCURRENCY, room: TRANSFORM_QUEUE})
/** Drawings have a separate process, so that photographs do not wait for them. */
const drawings = new ImageProcesses({processes: 1, room: TRANSFORM_QUEUE, isSeldom: true})

/** The processes for images that somebody is waiting for. */
export const processesFor = ({isDrawing}: {isDrawing: boolean}): ImageProcesses =>
  isDrawing ? drawings : pictures
