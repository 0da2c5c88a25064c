import { MAX_PICTURE_BYTES, MAX_PICTURE_EDGE } from '../../../../shared/model/attachment-limits.ts'

/** A picture as it is shown, printed and handed on. */
export interface Resampled {
  readonly jpeg: Blob
  /** Pixels of the picture itself, upright. */
  readonly width: number
  readonly height: number
}

/** Decoding more would take more memory than a photo is worth: a gigabyte for a file of one megabyte. */
const MAX_PIXELS = 120_000_000
/** The second is tried where the first is too large. */
const QUALITIES = [0.85, 0.6]

const decode = async (file: Blob): Promise<HTMLImageElement | null> => {
  // Named a PNG, it is decoded by what is in it if it is made of pixels, and never as a drawing that can hold scripts.
  const address = URL.createObjectURL(new Blob([file], { type: 'image/png' }))
  const image = new Image()
  try {
    await new Promise((resolve, reject) => {
      image.addEventListener('load', resolve)
      image.addEventListener('error', reject)
      image.src = address
    })
    const pixels = image.naturalWidth * image.naturalHeight
    if (pixels === 0 || pixels > MAX_PIXELS) return null
    await image.decode()
    return image
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

const asJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))

/**
 * The re-sampled copy of a picture: upright, its longest edge at most 1,600 pixels, on white, and nothing in
 * it but pixels: what a camera wrote beside them, such as the place, is left behind. `null` for a file that
 * is no picture this browser can decode.
 */
export const resample = async (file: Blob): Promise<Resampled | null> => {
  const image = await decode(file)
  if (!image) return null
  const { naturalWidth: width, naturalHeight: height } = image
  const scale = Math.min(1, MAX_PICTURE_EDGE / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.imageSmoothingQuality = 'high'
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  // A picture that is turned by its own EXIF is drawn upright.
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  for (const quality of QUALITIES) {
    const jpeg = await asJpeg(canvas, quality)
    if (jpeg && jpeg.size <= MAX_PICTURE_BYTES) return { jpeg, width, height }
  }
  return null
}
