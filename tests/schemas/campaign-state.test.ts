import fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {expect, test} from 'vitest'
import {type CampaignTimes, campaignState, stateOfCampaign} from '../../schemas/index.ts'

const tree = parse(`*[_id == "c"][0]{"state": ${campaignState}}.state`)

async function stateInGroq(campaign: CampaignTimes, now: Date): Promise<unknown> {
  // As it is stored.
  const dataset = [JSON.parse(JSON.stringify({_id: 'c', _type: 'campaign', ...campaign}))]
  return (await evaluate(tree, {dataset, timestamp: now})).get()
}

const night = (time: string) => new Date(`2026-06-${time}+02:00`)
const period = {from: '2026-06-10', to: '2026-06-20'}

test.each([
  ['without any dates', {}, night('15T12:00'), 'open'],
  ['on its first day', {period}, night('10T12:00'), 'open'],
  ['the evening before its first day', {period}, night('09T23:00'), 'coming'],
  ['on its last evening', {period}, night('20T23:59'), 'open'],
  ['the morning after its last day', {period}, night('21T02:00'), 'ended'],
  ['paused, whatever its dates', {period, isPaused: true}, night('15T12:00'), 'paused'],
  ['with an end that is no date', {period: {to: 'soon'}}, night('15T12:00'), 'open'],
])('a campaign %s', async (_, campaign, now, expected) => {
  expect(stateOfCampaign(campaign, now)).toBe(expected)
  expect(await stateInGroq(campaign, now)).toBe(expected)
})

const day = fc.option(
  fc.constantFrom('2026-06-09', '2026-06-10', '2026-06-11', '', 'soon', '2026-02-31'),
)

test('site and Studio agree on the state of every campaign at every moment', async () => {
  const campaigns = fc.record({
    isPaused: fc.constantFrom(true, false, null),
    period: fc.option(fc.record({from: day, to: day})),
  })
  const moments = fc.date({
    min: new Date('2026-06-08'),
    max: new Date('2026-06-13'),
    noInvalidDate: true,
  })
  await fc.assert(
    fc.asyncProperty(campaigns, moments, async (campaign, now) => {
      expect(await stateInGroq(campaign, now)).toBe(stateOfCampaign(campaign, now))
    }),
    {numRuns: 500},
  )
})
