/** GROQ: a document's place and what it lies in, the narrowest first; `null` where the chain has ended. */
export const placeChain = `[
  place->{_id, name, "slug": slug.current},
  place->parent->{_id, name, "slug": slug.current},
  place->parent->parent->{_id, name, "slug": slug.current},
  place->parent->parent->parent->{_id, name, "slug": slug.current}
]`

/** GROQ: the same for a story, whose place is where the move went. */
const storyPlaceChain = `[
  movedTo->{_id, name, "slug": slug.current},
  movedTo->parent->{_id, name, "slug": slug.current},
  movedTo->parent->parent->{_id, name, "slug": slug.current},
  movedTo->parent->parent->parent->{_id, name, "slug": slug.current}
]`

const terms = `
  "topics": topics[]->{_id, name, "slug": slug.current},
  "audiences": audiences[]->{_id, name, "slug": slug.current}`

/** GROQ: what visitors find an ambassador by. */
export const personFacets = `"places": ${placeChain}, movedFrom, movedFromTranslations, spokenLanguages,
  ${terms}`

/** GROQ: what visitors find an opportunity by. */
export const opportunityFacets = `kind, employmentType, tenure, "places": ${placeChain}, ${terms}`

/** GROQ: what visitors find a story by. */
export const storyFacets = `"places": ${storyPlaceChain}, "from": movedFrom, drivkrafter, ${terms},
  "writtenIn": [
    select(defined(title.sv) => "sv"), select(defined(title.en) => "en"), select(defined(title.nb) => "nb"),
    select(defined(title.da) => "da"), select(defined(title.fi) => "fi"), select(defined(title.de) => "de"),
    select(defined(title.nl) => "nl"), select(defined(title.fr) => "fr"), select(defined(title.es) => "es"),
    select(defined(title.pl) => "pl"), select(defined(title.uk) => "uk"), select(defined(title.ar) => "ar"),
    select(defined(title.fa) => "fa"), select(defined(title.se) => "se"), select(defined(title.smj) => "smj"),
    select(defined(title.sma) => "sma"), select(defined(title.fit) => "fit")
  ]`
