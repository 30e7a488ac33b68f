import {describe, expect, test} from 'vitest'
import {type CampaignTimes, stateOfCampaign} from '../../schemas/index.ts'
import {campaignActs, canAct, patchFor} from '../../studio/campaign-state/change-state.ts'

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
    if (!canAct(act, campaign, now)) return
    expect(stateOfCampaign(patched(campaign, act), now)).toBe(states[act])
  })

  test('is not offered what it is already', () => {
    const offered = campaignActs.filter((act) => canAct(act, campaign, now))
    const isAlready = {open: 'start', paused: 'pause', ended: 'end', coming: ''}
    expect(offered).not.toContain(isAlready[stateOfCampaign(campaign, now)])
    expect(offered.length).toBeGreaterThan(0)
  })
})
