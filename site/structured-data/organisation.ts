import type {Named, View} from '../view/view.ts'

interface Organisation extends Named {
  url?: string | null
}

/** schema.org's Organization, by its name in the page's language; undefined without one. */
export function organisationData({nameOf}: View, organisation: Organisation | null | undefined) {
  const name = nameOf(organisation)
  return name ? {'@type': 'Organization', name, url: organisation?.url ?? undefined} : undefined
}

/** A named place in Sweden, as far as its content says. */
export const placeNamed = (name: string | null | undefined, region?: string | null) =>
  name
    ? {
        '@type': 'Place',
        name,
        address: {
          '@type': 'PostalAddress',
          addressLocality: name,
          addressRegion: region ?? undefined,
          addressCountry: 'SE',
        },
      }
    : undefined
