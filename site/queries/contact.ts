/** GROQ over a person to ask: what their card says. */
export const contact = `{
  _id, name, role, email, phone, portrait, isSample, "organisation": organisation->name
}`
