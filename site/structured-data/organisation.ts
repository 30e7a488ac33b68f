interface Organisation {
  name: string | null
  url?: string | null
}

/** schema.org's Organization; undefined without a name. */
export const organisationData = (organisation: Organisation | null | undefined) =>
  organisation?.name
    ? {'@type': 'Organization', name: organisation.name, url: organisation.url ?? undefined}
    : undefined

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
