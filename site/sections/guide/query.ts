/** GROQ over the section. The id of the guide. */
export const guideFields = `{"guideId": guide._ref}`
