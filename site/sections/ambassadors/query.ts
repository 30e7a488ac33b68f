/** GROQ over the section. Ids of the people it names; their cards come from the stage, so that nobody is shown who is not on it. */
export const ambassadorsFields = `{"picked": items[]._ref}`
