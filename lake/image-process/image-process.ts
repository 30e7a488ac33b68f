import {open, readFile} from 'node:fs/promises'
import sharp from 'sharp'
import {identifyImage, isHeic} from '../images/index.ts'
import {MAX_DRAWING_PIXELS} from '../limits.ts'
import {
  assertDecodable,
  configureSharp,
  decodePart,
  drawSvg,
  encodeRendition,
  heicAsJpeg,
  type Original,
  type Pixels,
  readImageMetadata,
  renderOnce,
  renderSquare,
  transformImage,
} from '../pixels/index.ts'
import {isSvg} from '../svg/index.ts'
import type {ImageSource, JobLimits, JobMessage, JobReply, ProcessLimits} from './jobs.ts'

// The process that works on images. Decoding and rendering cannot be interrupted, only killed together with their
// process, which also frees their memory.

const WATCH_MS = 50
/** Enough bytes to identify any raster format. */
const HEAD_BYTES = 64
const NATURAL_DENSITY = 72

configureSharp()

const end = () => process.kill(process.pid, 'SIGKILL')

const reply = (message: JobReply, then?: () => void) => process.send?.(message, then)

/** Runs work; the process ends when it exceeds the limits. */
async function within<Result>(
  {seconds, memory}: JobLimits,
  work: () => Promise<Result>,
): Promise<Result> {
  const start = process.cpuUsage()
  const timer = setInterval(() => {
    const {user, system} = process.cpuUsage(start)
    const isSlow = user + system > seconds * 1_000_000
    if (!isSlow && process.memoryUsage.rss() <= memory) return
    clearInterval(timer)
    reply({beyond: isSlow ? 'seconds' : 'memory'}, end)
  }, WATCH_MS)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const pictureOf = (source: ImageSource): string | Buffer =>
  'path' in source ? source.path : Buffer.from(source.bytes)

const bytesOf = async (source: ImageSource): Promise<Buffer> =>
  'path' in source ? readFile(source.path) : Buffer.from(source.bytes)

async function originalOf(source: ImageSource): Promise<Original> {
  const head = 'path' in source ? await headOf(source.path) : Buffer.from(source.bytes)
  const format = identifyImage(head.subarray(0, HEAD_BYTES))
  if (format && format.extension !== 'svg') return {picture: pictureOf(source)}
  const file = 'path' in source ? await readFile(source.path) : head
  return isSvg(file) ? {svg: file, maxPixels: MAX_DRAWING_PIXELS} : {picture: pictureOf(source)}
}

/** For pixel operations, a drawing is rendered at its natural size. */
async function pixelsOf(source: ImageSource, limits: JobLimits): Promise<string | Buffer | Pixels> {
  const original = await originalOf(source)
  if ('picture' in original) return original.picture
  const {svg, maxPixels} = original
  return within(limits, () => drawSvg(svg, {density: NATURAL_DENSITY, part: null, maxPixels}))
}

const limitsFor = (original: Original, {picture, drawing}: ProcessLimits): JobLimits =>
  'svg' in original ? drawing : picture

async function perform(job: JobMessage): Promise<unknown> {
  const {limits} = job
  switch (job.name) {
    case 'check': {
      const original = await originalOf(job.input.source)
      await within(limitsFor(original, limits), () => assertDecodable(original))
      return null
    }
    case 'describe': {
      const {source, format, parts, notes} = job.input
      const image = await pixelsOf(source, limits.drawing)
      return within(limits.picture, () =>
        readImageMetadata(image, format, parts, notes && pictureOf(notes)),
      )
    }
    case 'heicAsJpeg': {
      const bytes = await bytesOf(job.input.source)
      return within(limits.picture, () => heicAsJpeg(bytes))
    }
    case 'rasterize': {
      const original = await originalOf(job.input.source)
      if (!('svg' in original)) throw new Error('It is not an SVG.')
      const {density, part} = job.input
      return within(limits.drawing, async () => {
        const {data, info} = await drawSvg(original.svg, {
          density,
          part,
          maxPixels: original.maxPixels,
        })
        const {width, height, channels} = info
        const raw = {width, height, channels}
        return sharp(data, {raw, limitInputPixels: original.maxPixels})
          .png({compressionLevel: 1})
          .toBuffer()
      })
    }
    case 'render': {
      const original = await originalOf(job.input.source)
      const {cut, order} = job.input
      return within(limitsFor(original, limits), () => renderOnce(original, cut, order))
    }
    case 'renderAll': {
      const original = await originalOf(job.input.source)
      const {cut, orders} = job.input
      const pixels = await within(limitsFor(original, limits), () => decodePart(original, cut))
      for (const order of orders) {
        reply({part: await within(limits.picture, () => encodeRendition(pixels, order))})
      }
      return null
    }
    case 'square': {
      const {source, side, encoding} = job.input
      const original = await originalOf(source)
      if ('svg' in original) throw new Error('It is a drawing.')
      return within(limits.picture, async () => {
        const bytes = await bytesOf(source)
        return renderSquare(isHeic(bytes) ? await heicAsJpeg(bytes) : bytes, side, encoding)
      })
    }
    case 'transform': {
      const {source, size, transformation, format} = job.input
      const image = await pixelsOf(source, limits.drawing)
      return within(limits.picture, () => transformImage(image, size, transformation, format))
    }
  }
}

process.on('message', async (job: JobMessage) => {
  try {
    reply({result: await perform(job)})
  } catch (error) {
    reply({unreadable: error instanceof Error ? error.message : String(error)})
  }
})
process.on('disconnect', end)
