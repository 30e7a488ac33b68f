import type {
  EncodedFormat,
  Encoding,
  ImageFormat,
  MetadataPart,
  Part,
  Size,
  Transformation,
} from '../images/index.ts'
import type {Cut, ImageMetadata, RenditionOrder} from '../pixels/index.ts'

/** Where an original is: on disk, or in memory. */
export type ImageSource = {path: string} | {bytes: Uint8Array}

interface Kind<Input, Output> {
  input: {source: ImageSource} & Input
  output: Output
}

/** The kinds of jobs, by name, with their input and output. */
export interface ImageJobs {
  /** Decodes it once, small, to see whether it can be shown. */
  check: Kind<object, null>
  /** Describes it as Sanity does; `notes` is the original including its camera metadata. */
  describe: Kind<
    {
      format: ImageFormat
      parts: readonly MetadataPart[] | undefined
      notes: ImageSource | undefined
    },
    ImageMetadata
  >
  /** Turns a HEIC photograph into a JPEG. */
  heicAsJpeg: Kind<object, Uint8Array>
  /** Draws an SVG as PNG. */
  rasterize: Kind<{density: number; part: Part | null}, Uint8Array>
  /** Renders one file straight from the original. */
  render: Kind<{cut: Cut; order: RenditionOrder}, Uint8Array>
  /** Decodes a part once and renders files from it; each is sent as a part of the reply, in order. */
  renderAll: Kind<{cut: Cut; orders: readonly RenditionOrder[]}, null>
  /** Renders a raster image as a square of this many pixels a side, cut off where it is longer. */
  square: Kind<{side: number; encoding: Encoding}, Uint8Array>
  /** Applies the transformation that an image URL asks for. */
  transform: Kind<{size: Size; transformation: Transformation; format: EncodedFormat}, Uint8Array>
}

/** The limits of one job. */
export interface JobLimits {
  /** CPU time in seconds; for `renderAll`, per file. */
  seconds: number
  /** Memory of the process, in bytes. */
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

/** A part of a reply, its end, what is wrong with the original, or which limit was exceeded. */
export type JobReply<Output = unknown> =
  | {part: Uint8Array}
  | {result: Output}
  | {unreadable: string}
  | {beyond: keyof JobLimits}
