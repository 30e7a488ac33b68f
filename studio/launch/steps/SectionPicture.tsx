import {pictureOf} from './section-pictures.ts'

/** What a section looks like on a page; decorative, its name stands beside it. */
export function SectionPicture({type, width}: {type: string; width: number | string}) {
  const src = pictureOf(type)
  return (
    <div
      style={{
        width,
        aspectRatio: '16 / 10',
        overflow: 'hidden',
        borderRadius: 3,
        background: 'var(--card-muted-bg-color)',
      }}
    >
      {src && (
        <img
          src={src}
          alt=""
          loading="lazy"
          style={{width: '100%', height: '100%', objectFit: 'cover', objectPosition: 'top'}}
        />
      )}
    </div>
  )
}
