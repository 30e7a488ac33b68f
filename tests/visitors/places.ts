/** How many places the event has that is signed up for until the process is killed. */
export const PLACES = 5
