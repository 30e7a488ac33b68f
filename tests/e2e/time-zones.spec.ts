import {expect, test} from '@playwright/test'
import {lakeClient} from './lake.ts'
import {StudioPage} from './studio.page.ts'

/** An all-day event of 6 June in Sweden, which is the evening of 5 June in UTC. */
const event = {
  _id: 'e2e-nationaldagen',
  _type: 'event',
  title: {sv: 'Nationaldagen i Provköping'},
  slug: {_type: 'slug', current: 'e2e-nationaldagen'},
  summary: {sv: 'Vi hissar flaggan.'},
  startsAt: '2035-06-05T22:00:00.000Z',
  endsAt: '2035-06-06T21:59:00.000Z',
  allDay: true,
  status: 'confirmed',
  venue: 'Torget',
}

for (const timezoneId of ['Europe/Helsinki', 'America/Los_Angeles']) {
  test.describe(`a Studio in ${timezoneId}`, () => {
    test.use({timezoneId})

    test('shows and stores Swedish days and times', async ({page, baseURL}) => {
      const client = lakeClient(baseURL)
      await client.delete(`drafts.${event._id}`)
      await client.createOrReplace(event)
      const studio = new StudioPage(page)
      await page.goto(`/studio/structure/event;all;${event._id}`)
      await studio.tab('Tid och plats')
      await expect(studio.input('startsAt')).toHaveValue('2035-06-06 00:00')
      await expect(studio.input('endsAt')).toHaveValue('2035-06-06 23:59')
      await expect(page.getByTestId('field-startsAt')).toContainText('Stockholm')
      const listed = page.getByTestId('document-list-pane').getByRole('option').first()
      await expect(listed).toContainText('Nationaldagen')
      await expect(listed).toContainText('6 juni 2035')

      await studio.input('startsAt').fill('2035-06-06 09:30')
      await studio.input('startsAt').blur()
      await expect
        .poll(() => client.fetch(`*[_id == "drafts.${event._id}"][0].startsAt`))
        .toBe('2035-06-06T07:30:00.000Z')
    })
  })
}
