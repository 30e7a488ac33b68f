/** An operation that does not fit the value it is applied to. */
export class PatchError extends Error {}
