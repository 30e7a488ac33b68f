/** GROQ over the section. The organisations it names. */
export const partnersFields = `{"organisations": items[]->{_id, name, url, logo, description}}`
