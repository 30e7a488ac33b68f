import {defineCommand} from 'citty'
import {INVITATION_DAYS, type Person} from '../../../accounts/index.ts'
import {assertCampaigns, COMMAND, printedLink, withAccounts} from '../../../server/accounts.ts'
import {readConfig} from '../../../server/config.ts'
import {campaignOption, languageOption, membershipFrom, roleOption} from '../../membership.ts'
import {printRows} from '../../table.ts'

const email = {type: 'positional', description: 'Their e-mail address', required: true} as const
const json = {type: 'boolean', description: 'Print JSON', default: false} as const

const report = ({id, email, name, role, campaigns, languages, createdAt}: Person) => ({
  id,
  email,
  name,
  role,
  campaigns,
  languages,
  createdAt: new Date(createdAt).toISOString(),
})

/** Says what became of a mail with a link. @param failure why it was not sent yet */
function printMailed(person: string, isQueued: boolean, failure: string | undefined): void {
  if (!isQueued) console.log('The link could not be mailed. Hand it over yourself.')
  else if (failure === undefined) console.log(`The link is sent to ${person}, too.`)
  else {
    console.log(`The link for ${person} could not be mailed yet: ${failure}`)
    console.log('The server tries again while it runs. You can hand the link over yourself.')
  }
}

function printLink(person: string, url: string): void {
  console.log(`${person} signs in with this link. It works once, within ${INVITATION_DAYS} days:`)
  console.log(url)
}

const add = defineCommand({
  meta: {name: 'add', description: 'Invite a user; prints a link that signs them in once'},
  args: {
    email,
    role: roleOption,
    campaign: campaignOption,
    language: languageOption,
    name: {type: 'string', description: 'How others see them'},
    json,
  },
  async run({args, rawArgs}) {
    const config = readConfig()
    const membership = membershipFrom(args.role, rawArgs)
    await assertCampaigns(config, membership.campaigns)
    await withAccounts(config, async ({administration, letters}, sendMail) => {
      const user = {email: args.email, name: args.name, ...membership}
      const {person, secret} = administration.addUser(COMMAND, user)
      const link = printedLink(config, secret)
      const isMailed = letters.invite(person, secret, INVITATION_DAYS)
      const failure = await sendMail()
      if (args.json) {
        const isSent = isMailed && failure === undefined
        console.log(JSON.stringify({...report(person), link, isMailed: isSent}))
        return
      }
      if (config.mail) printMailed(person.email, isMailed, failure)
      printLink(person.email, link)
    })
  },
})

const list = defineCommand({
  meta: {name: 'list', description: 'List who works here'},
  args: {json},
  async run({args}) {
    await withAccounts(readConfig(), ({people}) =>
      printRows(people.list().map(report), {
        json: args.json,
        headings: ['email', 'name', 'role', 'campaigns', 'languages'],
      }),
    )
  },
})

const link = defineCommand({
  meta: {name: 'link', description: 'Print a new link that signs a user in once'},
  args: {email, json},
  async run({args}) {
    const config = readConfig()
    await withAccounts(config, ({administration}) => {
      const url = printedLink(config, administration.createLink(COMMAND, args.email))
      if (args.json) console.log(JSON.stringify({email: args.email, link: url}))
      else printLink(args.email, url)
    })
  },
})

const reset = defineCommand({
  meta: {
    name: 'reset',
    description: 'Remove a user’s passkeys and codes when they have lost them; prints a new link',
  },
  args: {email, json},
  async run({args}) {
    const config = readConfig()
    await withAccounts(config, ({administration}) => {
      administration.resetSecondFactors(COMMAND, args.email)
      const url = printedLink(config, administration.createLink(COMMAND, args.email))
      if (args.json) console.log(JSON.stringify({email: args.email, link: url}))
      else printLink(args.email, url)
    })
  },
})

const set = defineCommand({
  meta: {name: 'set', description: 'Change a user’s role, campaigns and languages'},
  args: {
    email,
    role: roleOption,
    campaign: campaignOption,
    language: languageOption,
    json,
  },
  async run({args, rawArgs}) {
    const config = readConfig()
    const membership = membershipFrom(args.role, rawArgs)
    await assertCampaigns(config, membership.campaigns)
    await withAccounts(config, ({administration}) => {
      const person = administration.setUser(COMMAND, args.email, membership)
      if (args.json) console.log(JSON.stringify(report(person)))
      else {
        const where = person.campaigns.length > 0 ? ` in ${person.campaigns.join(', ')}` : ''
        const only = person.languages.length > 0 ? `, for ${person.languages.join(', ')} only,` : ''
        console.log(`${person.email} is ${person.role}${where}${only} now.`)
      }
    })
  },
})

const remove = defineCommand({
  meta: {
    name: 'remove',
    description: 'Remove a user: their sessions and links end, and history keeps a pseudonym',
  },
  args: {email},
  async run({args}) {
    await withAccounts(readConfig(), ({administration}) => {
      administration.removeUser(COMMAND, args.email)
      console.log(`${args.email} works here no longer.`)
    })
  },
})

export default defineCommand({
  meta: {name: 'user', description: 'Invite, list, change and remove those who work here'},
  subCommands: {add, list, link, reset, set, remove},
})
