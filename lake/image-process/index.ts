import {TRANSFORM_CONCURRENCY, TRANSFORM_QUEUE} from '../limits.ts'
import {ImageProcesses} from './processes.ts'

export {ImageFault} from './fault.ts'
export type {ImageSource} from './jobs.ts'
export {ImageProcesses, type ImageProcessesOptions} from './processes.ts'

/** For what somebody waits for, pictures in pixels. */
const pictures = new ImageProcesses({processes: TRANSFORM_CONCURRENCY, room: TRANSFORM_QUEUE})
/** Drawings have a process of their own: photographs need not wait for them. */
const drawings = new ImageProcesses({processes: 1, room: TRANSFORM_QUEUE})

/** The processes for images that somebody waits for. */
export const processesFor = ({isDrawing}: {isDrawing: boolean}): ImageProcesses =>
  isDrawing ? drawings : pictures
