/** GROQ over the section. The id of the story; its chapters come from the stage. */
export const timelineFields = `{"storyId": story._ref}`
