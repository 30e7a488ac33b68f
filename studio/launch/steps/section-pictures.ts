const pictures = import.meta.glob<string>('../../../docs/images/sections/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** Address of a picture of a section, by its type's name; undefined where there is none. */
export const pictureOf = (type: string): string | undefined =>
  pictures[`../../../docs/images/sections/${type.replace(/Section$/, '')}.webp`]
