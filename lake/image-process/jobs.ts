import type {
  Cut,
  EncodedFormat,
  ImageFormat,
  ImageMetadata,
  MetadataPart,
  RenditionOrder,
  Size,
  Transformation,
} from '../images/index.ts'
import type {Part} from '../svg/index.ts'

/** Where an original is: on disk, or in memory. */
export type ImageSource = {path: string} | {bytes: Uint8Array}

interface Kind<Input, Output> {
  input: {source: ImageSource} & Input
  output: Output
}

/** What can be done with an original, by name: what is asked and what is answered. */
export interface ImageJobs {
  /** Decodes it once, small, to see whether it can be shown. */
  check: Kind<object, null>
  /** Describes it as Sanity does; `notes` is the original with what its camera noted. */
  describe: Kind<
    {
      format: ImageFormat
      parts: readonly MetadataPart[] | undefined
      notes: ImageSource | undefined
    },
    ImageMetadata
  >
  /** Draws an SVG as PNG. */
  rasterize: Kind<{density: number; part: Part | null}, Uint8Array>
  /** Renders one file straight from the original. */
  render: Kind<{cut: Cut; order: RenditionOrder}, Uint8Array>
  /** Decodes a part once and makes files from it, each of which comes as a part of the answer, in order. */
  renderAll: Kind<{cut: Cut; orders: readonly RenditionOrder[]}, null>
  /** Carries out what an image's address asks for. */
  transform: Kind<{size: Size; transformation: Transformation; format: EncodedFormat}, Uint8Array>
}

/** What one job may cost. */
export interface JobLimits {
  /** Seconds of computing; of `renderAll`, for each file. */
  seconds: number
  /** Bytes of memory of the process. */
  memory: number
}

export interface ProcessLimits {
  picture: JobLimits
  drawing: JobLimits
}

/** A job as it is sent to a process. */
export type JobMessage = {
  [Name in keyof ImageJobs]: {name: Name; input: ImageJobs[Name]['input']; limits: ProcessLimits}
}[keyof ImageJobs]

/** A part of an answer, the end of it, what the original suffers from, or which limit it went beyond. */
export type JobReply<Output = unknown> =
  | {part: Uint8Array}
  | {result: Output}
  | {unreadable: string}
  | {beyond: keyof JobLimits}
