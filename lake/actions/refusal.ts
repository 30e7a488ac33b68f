import type {MutationFault} from '../errors.ts'

/** Why an action cannot be done; the whole request then fails. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly fault: MutationFault

  constructor(fault: MutationFault) {
    super(fault.description)
    this.fault = fault
  }
}

/** Refuses the current action. */
export function refuse(fault: MutationFault): never {
  throw new Refusal(fault)
}

/** Refuses an action because its request is malformed. */
export function malformed(description: string): never {
  return refuse({status: 400, type: 'validationError', description})
}

/** Refuses an action that the state of its documents does not allow. */
export function conflict(
  type: string,
  description: string,
  details: Record<string, unknown> = {},
): never {
  return refuse({status: 409, type, description, details})
}
