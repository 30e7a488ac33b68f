/** GROQ over a person to ask: what their card says. */
export const contact = `{
  _id, name, role, email, phone, hours, spokenLanguages, portrait, isSample, "organisation": organisation->{name, nameTranslations}
}`
