import {millisecondsInDay} from 'date-fns/constants'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type CampaignTimes, dayInSweden, stateOfCampaign} from '../../schemas/index.ts'
import {
  campaignActs,
  canAct,
  patchFor,
  refusalOf,
} from '../../studio/campaign-state/change-state.ts'

const now = new Date('2026-06-15T12:00:00+02:00')

const campaigns: Readonly<Record<string, CampaignTimes>> = {
  open: {},
  'open for a time': {period: {from: '2026-06-01', to: '2026-06-30'}},
  paused: {isPaused: true},
  'paused and over': {isPaused: true, period: {to: '2026-01-31'}},
  ended: {period: {from: '2026-01-01', to: '2026-06-14'}},
  'still to come': {period: {from: '2026-09-01', to: '2026-12-31'}},
}

/** The campaign with the patch applied. */
function patched(campaign: CampaignTimes, act: (typeof campaignActs)[number]): CampaignTimes {
  const {set = {}, unset = []} = patchFor(act, campaign, now)
  const flat: Record<string, unknown> = {
    isPaused: campaign.isPaused,
    'period.from': campaign.period?.from,
    'period.to': campaign.period?.to,
    ...set,
  }
  for (const path of unset) delete flat[path]
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    isPaused: flat.isPaused === true,
    period: {from: text(flat['period.from']), to: text(flat['period.to'])},
  }
}

describe.each(Object.entries(campaigns))('a campaign that is %s', (_, campaign) => {
  const states = {start: 'open', pause: 'paused', end: 'ended'} as const
  test.each(campaignActs)('after %s is in that state at once', (act) => {
    if (!canAct(act, campaign, now) || refusalOf(act, campaign, now)) return
    expect(stateOfCampaign(patched(campaign, act), now)).toBe(states[act])
  })

  test('is not offered what it is already', () => {
    const offered = campaignActs.filter((act) => canAct(act, campaign, now))
    const isAlready = {open: 'start', paused: 'pause', ended: 'end', coming: ''}
    expect(offered).not.toContain(isAlready[stateOfCampaign(campaign, now)])
    expect(offered.length).toBeGreaterThan(0)
  })
})

test.each([
  ['begins today', '2026-06-15', /börjar i dag.*Pausa/],
  ['begins later', '2026-09-01', /börjar 1 september 2026.*Pausa/],
  ['began yesterday', '2026-06-14', null],
])('ending a campaign that %s', (_, from, refusal) => {
  const said = refusalOf('end', {period: {from}}, now)
  if (refusal === null) expect(said).toBeNull()
  else expect(said).toMatch(refusal)
})

test('no act puts the end of a campaign before its beginning, and each does what it says', () => {
  const day = fc.option(
    fc
      .integer({min: -40, max: 40})
      .map((days) => dayInSweden(now.getTime() + days * millisecondsInDay)),
  )
  const campaign = fc.record({isPaused: fc.boolean(), period: fc.record({from: day, to: day})})
  const becomes = {start: 'open', pause: 'paused', end: 'ended'} as const
  fc.assert(
    fc.property(campaign, fc.constantFrom(...campaignActs), (before, act) => {
      if (!canAct(act, before, now) || refusalOf(act, before, now)) return
      const after = patched(before, act)
      expect(stateOfCampaign(after, now)).toBe(becomes[act])
      const {from, to} = after.period ?? {}
      if (act !== 'pause' && from && to) expect(from <= to).toBe(true)
    }),
  )
})
