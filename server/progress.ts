/** Says what a long step is doing right now. */
export type Report = (message: string) => void
