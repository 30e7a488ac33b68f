import type {ImageValue} from './page.ts'

/** Sanity puts an image's size into its asset's id: `image-<hash>-1600x2000-svg`. */
const SIZE = /-(\d+)x(\d+)-/

/** Whether an image is higher than wide: a portrait, which a wide frame would cut through. */
export function isUpright(image: ImageValue | null | undefined): boolean {
  const size = SIZE.exec(image?.asset?._ref ?? '')
  return size !== null && Number(size[2]) > Number(size[1])
}
