import {type Membership, readMembership} from '../accounts/index.ts'
import {type OptionDef, valuesOf} from './arguments.ts'

/** Options of commands that give somebody, or something, a role. */
export const roleOption = {
  type: 'string',
  description:
    'administrator, lead, communicator, reviewer, contributor, viewer, or a role of your own',
  required: true,
} as const
export const campaignOption = {
  type: 'string',
  description: 'Bind the role to this campaign (its slug); may be given several times',
  repeatable: true,
} as const satisfies OptionDef
export const languageOption = {
  type: 'string',
  description: 'Only texts in this language may be changed, such as en; may be given several times',
  repeatable: true,
} as const satisfies OptionDef

/** The membership that these options describe. @throws {AccountError} when it is not valid */
export const membershipFrom = (role: string, rawArgs: readonly string[]): Membership =>
  readMembership(role, valuesOf(rawArgs, 'campaign'), valuesOf(rawArgs, 'language'))
