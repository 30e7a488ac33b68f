/** GROQ over the section. The organisations it names. */
export const partnersFields = `{"organisations": items[]->{_id, name, nameTranslations, url, logo}}`
