/** GROQ over the section. The two places. */
export const comparisonFields = `{
  "leftPlace": left->{_id, name, image}, "rightPlace": right->{_id, name, image}
}`
