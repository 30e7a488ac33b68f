import {lookup} from 'node:dns/promises'
import {request} from 'node:https'
import {BlockList, isIP} from 'node:net'
import {setTimeout} from 'node:timers/promises'
import type {CheckItem} from './check-item.ts'

const ANSWER_MS = 5000

/** Networks that are not on the public internet (IANA's special-purpose registries). */
const special = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  special.addSubnet(network, bits)
}
/** Of IPv6, only global unicast is public. */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is on the public internet, so that asking it tells nothing of a network inside. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address)
  return family === 6 && global.check(address, 'ipv6')
}

/** Whether HTTPS answers at an address for a domain, with a certificate for it; nothing of the answer is read. */
const answers = (domain: string, address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = request(
      {
        host: address,
        servername: domain,
        headers: {Host: domain},
        method: 'HEAD',
        timeout: ANSWER_MS,
      },
      (response) => {
        response.destroy()
        resolve((response.statusCode ?? 500) < 500)
      },
    )
    asked.on('timeout', () => asked.destroy(new Error('No answer in time')))
    asked.on('error', () => resolve(false))
    asked.end()
  })

type Asking = (domain: string) => Promise<string[]>

/** Systems look a name up for as long as they like. */
const addressesOf: Asking = async (domain) => {
  const found = await Promise.race([
    lookup(domain, {all: true}),
    setTimeout(ANSWER_MS, null, {ref: false}),
  ])
  if (!found) throw new Error(`Nobody knew ${domain} in time`)
  return found.map(({address}) => address)
}

/** Whether visitors find the campaign at its domain; null without one. */
export async function checkDomain(
  domain: unknown,
  ask: {addresses: Asking; answers: typeof answers} = {addresses: addressesOf, answers},
): Promise<CheckItem | null> {
  if (typeof domain !== 'string' || domain === '') return null
  const its = {name: 'domain', title: 'Domän', field: 'domain'}
  let addresses: string[]
  try {
    addresses = await ask.addresses(domain)
  } catch (error) {
    const isUnknown = error instanceof Error && 'code' in error && error.code === 'ENOTFOUND'
    return isUnknown
      ? {
          ...its,
          state: 'stop',
          text: `${domain} leder ingenstans ännu. Be den som sköter domänen peka den hit.`,
        }
      : {...its, state: 'unknown', text: `Det gick inte att slå upp ${domain} just nu.`}
  }
  const [address] = addresses.filter(isPublicAddress)
  if (!address) {
    return {
      ...its,
      state: 'stop',
      text: `${domain} leder till en adress som inte nås från internet.`,
    }
  }
  return (await ask.answers(domain, address))
    ? {...its, state: 'ok', text: `${domain} svarar, med ett giltigt certifikat.`}
    : {...its, state: 'stop', text: `${domain} svarar inte, eller saknar ett giltigt certifikat.`}
}
