import {Card} from '@sanity/ui'
import type {Picture} from './api.ts'

/** Pixels; twice that many are asked for. */
const WIDTH = 260

/** The address of a small form of a picture; one of this computer has none. */
const small = (url: string): string =>
  url.startsWith('blob:') ? url : `${url}?w=${2 * WIDTH}&fit=max`

/** A picture, small and whole. What it shows is said beside it. */
export const Thumbnail = ({picture: {url}}: {picture: Pick<Picture, 'url'>}) => (
  <Card tone="transparent" radius={2} overflow="hidden" style={{aspectRatio: '4 / 3'}}>
    <img
      src={small(url)}
      alt=""
      loading="lazy"
      style={{width: '100%', height: '100%', objectFit: 'contain', display: 'block'}}
    />
  </Card>
)
