/** GROQ over the section. Ids of the stories it names; their cards come from the stage, so that nobody is shown who is not on it. */
export const storiesFields = `{"picked": items[]._ref}`
