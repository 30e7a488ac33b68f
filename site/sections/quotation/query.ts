/** GROQ over the section. The id of who speaks; what they say comes from the stage. */
export const quotationFields = `{"personId": person._ref}`
