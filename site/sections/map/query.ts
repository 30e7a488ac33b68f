/** GROQ over the section. Ids of the places it names. */
export const mapFields = `{"placeIds": places[]._ref}`
