import type {MutationFault} from '../errors.ts'

/** One action that cannot be done, and why; the request as a whole then fails. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly fault: MutationFault

  constructor(fault: MutationFault) {
    super(fault.description)
    this.fault = fault
  }
}

/** Refuses the action at hand. */
export function refuse(fault: MutationFault): never {
  throw new Refusal(fault)
}

/** Refuses an action whose request is not well-formed. */
export function malformed(description: string): never {
  return refuse({status: 400, type: 'validationError', description})
}

/** Refuses an action that its documents are in no state for. */
export function conflict(
  type: string,
  description: string,
  details: Record<string, unknown> = {},
): never {
  return refuse({status: 409, type, description, details})
}
