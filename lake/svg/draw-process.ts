import sharp from 'sharp'
import type {DrawingLimits, DrawingOrder, DrawingReply, Part} from './order.ts'

// The process that draws: what draws an SVG cannot be interrupted, only ended, and ends together with its process.

const WATCH_MS = 50

sharp.cache(false)
sharp.concurrency(1)

const end = () => process.kill(process.pid, 'SIGKILL')

const reply = (message: DrawingReply, then?: () => void) => process.send?.(message, then)

/** Ends the process when what it does goes beyond the limits; returns how to stop watching. */
function watch({seconds, memory}: DrawingLimits): () => void {
  const start = process.cpuUsage()
  const timer = setInterval(() => {
    const {user, system} = process.cpuUsage(start)
    const isSlow = user + system > seconds * 1_000_000
    if (!isSlow && process.memoryUsage.rss() <= memory) return
    clearInterval(timer)
    reply({beyond: isSlow ? 'seconds' : 'memory'}, end)
  }, WATCH_MS)
  return () => clearInterval(timer)
}

function pixelsOf(part: Part, width: number, height: number) {
  const left = Math.min(width - 1, Math.round(part.left * width))
  const top = Math.min(height - 1, Math.round(part.top * height))
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round(part.width * width))),
    height: Math.max(1, Math.min(height - top, Math.round(part.height * height))),
  }
}

async function draw({svg, density, part, limits}: DrawingOrder): Promise<Buffer> {
  const drawing = sharp(svg, {density, failOn: 'error', limitInputPixels: limits.pixels})
  const {width, height} = await drawing.metadata()
  if (part) drawing.extract(pixelsOf(part, width, height))
  return drawing.toColourspace('srgb').png({compressionLevel: 1}).toBuffer()
}

process.on('message', async (order: DrawingOrder) => {
  const stop = watch(order.limits)
  try {
    const picture = await draw(order)
    stop()
    reply({picture})
  } catch (error) {
    stop()
    reply({unreadable: error instanceof Error ? error.message : String(error)})
  }
})
process.on('disconnect', end)
