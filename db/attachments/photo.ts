import sharp, { type Sharp } from 'sharp'
import { problem } from '@/domain/validation'

/** Prints well on A4, and is a tenth of what a telephone takes. */
const longestSide = 2400
/** A picture of more points would take hundreds of megabytes of memory to open. */
const mostPoints = 64_000_000

// One picture at a time, and nothing kept of it: memory stays small on a small machine.
sharp.cache(false)
sharp.concurrency(1)
let last: Promise<unknown> = Promise.resolve()

/**
 * Draws a photo anew: upright, at most 2400 points long, without what the camera wrote into it
 * (place, device, owner) or somebody hid behind it. A refusal is a `problem()`; null when drawn.
 */
export function redrawPhoto(from: string, to: string, mediaType: string): Promise<string | null> {
  const turn = last.then(() => redraw(from, to, mediaType))
  last = turn.catch(() => undefined)
  return turn
}

async function redraw(from: string, to: string, mediaType: string): Promise<string | null> {
  try {
    const { width, height } = await sharp(from, { limitInputPixels: false }).metadata()
    const points = width * height
    if (points > mostPoints)
      return problem('photoTooLarge', { points: inMillions(points), max: inMillions(mostPoints) })
    const upright = sharp(from, { limitInputPixels: mostPoints, failOn: 'error' }).rotate()
    const fitted = upright.resize(longestSide, longestSide, {
      fit: 'inside',
      withoutEnlargement: true,
    })
    await encoders[mediaType as keyof typeof encoders](fitted).toFile(to)
    return null
  } catch {
    return 'photoDamaged'
  }
}

const encoders = {
  'image/jpeg': (photo: Sharp) => photo.jpeg({ quality: 82, mozjpeg: true }),
  'image/png': (photo: Sharp) => photo.png({ compressionLevel: 9 }),
  'image/webp': (photo: Sharp) => photo.webp({ quality: 82 }),
}

const inMillions = (points: number): number => Math.round(points / 1_000_000)
