const folder = '../../docs/images/guides'

const pictures = import.meta.glob<string>('../../docs/images/guides/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** Address of a guide's picture, by its file's name; undefined where there is none. */
export const pictureOf = (file: string): string | undefined => pictures[`${folder}/${file}`]
