import {outside} from '../routing/links.ts'
import type {ShellQueryResult} from '../types.generated.ts'
import type {View} from './view.ts'

type Shell = NonNullable<ShellQueryResult>
type Organisation = NonNullable<Shell['owner']>

export interface Sender {
  name: string
  href: string | null
  logo: Organisation['logo']
}

/** Who stands behind a campaign. */
export interface Senders {
  owner: Sender | undefined
  partners: Sender[]
  /** Those who pay without taking part. */
  funders: Sender[]
  /** The European Union pays, too: named by its emblem and in its own words, as (EU) 2021/1060, annex IX, asks. */
  isCoFunded: boolean
}

/**
 * Who stands behind a campaign, each named once and in the page's language. A partner that is a funder counts as one,
 * and neither the owner nor an association that the campaign is named after is a partner of its own.
 */
export function sendersOf({nameOf}: View, shell: Shell): Senders {
  const seen = new Set([shell.name ?? ''])
  const sender = (organisation: Organisation | null): Sender[] => {
    const name = nameOf(organisation)
    if (!organisation || !name || seen.has(name)) return []
    seen.add(name)
    return [{name, href: outside(organisation.url), logo: organisation.logo}]
  }
  const [owner] = shell.owner ? sender(shell.owner) : []
  const isUnion = ({kind}: {kind: string | null}) => kind === 'europeanUnion'
  const isFunder = ({kind}: {kind: string | null}) => kind === 'funder'
  // A weak reference to an organisation that is gone leads to none.
  const named = (shell.partners ?? []).filter((partner) => partner !== null)
  const funds = (shell.funders ?? []).filter((funder) => funder !== null)
  const partners = named.filter((partner) => !isUnion(partner))
  return {
    owner,
    partners: partners.filter((partner) => !isFunder(partner)).flatMap(sender),
    funders: [...funds.filter((fund) => !isUnion(fund)), ...partners.filter(isFunder)].flatMap(
      sender,
    ),
    isCoFunded: [...named, ...funds].some(isUnion),
  }
}
