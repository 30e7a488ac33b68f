import {expect, test} from '@playwright/test'
import {lakeClient, own} from './lake.ts'
import {review, reviewStatus, sendForReview, sitDown} from './people.ts'

const CAMPAIGN = 'campaign-kumlakampanjen'

test('a draft is sent for review, sent back, corrected, approved and published', async ({
  browser,
  baseURL,
}) => {
  const client = lakeClient(baseURL)
  const id = own('e2e-granskas')
  const [sender, reviewer] = [own('Sven'), own('Greta')]
  await client.create({
    _id: `drafts.${id}`,
    _type: 'contactPerson',
    name: 'Karin Kontakt',
    role: {_type: 'localizedString', sv: 'Svarar på frågor'},
    email: 'karin@kumla.example',
    belongsTo: [{_key: 'k', _type: 'reference', _ref: CAMPAIGN, _weak: true}],
    consent: {
      _type: 'consent',
      basis: 'agreement',
      scope: 'all',
      channels: ['web'],
      askedBy: 'Sven',
      askedAt: '2026-01-15',
      validUntil: '2099-01-01',
    },
  })
  const greta = await sitDown(browser, baseURL ?? '', reviewer, 'reviewer')
  const sven = await sitDown(browser, baseURL ?? '', sender, 'writer')
  const edit = `/studio/intent/edit/id=${id};type=contactPerson/`
  const name = sven.page.getByTestId('field-name').getByTestId('string-input')
  const send = sven.page.getByRole('button', {name: 'Skicka för granskning'})
  const waiting = /Karin/

  await sven.page.goto(edit)
  await expect(name).toHaveValue('Karin Kontakt')
  await send.click()
  await sendForReview(sven, reviewer, 'Stämmer titeln?')
  await expect(reviewStatus(sven)).toContainText('Stämmer titeln?')
  const words = 'Skriv efternamnet helt ut.'
  await review(greta, {waiting, button: 'Skicka tillbaka', words})

  await sven.page.goto('/studio/')
  const back = sven.page.getByTestId('today-reviews').getByRole('link', {name: /Karin/})
  await expect(back).toContainText('Tillbaka till dig')
  await back.click()
  await expect(reviewStatus(sven)).toContainText(words)
  await name.fill('Karin Kontaktsson')
  await name.blur()
  const stored = () => client.fetch('*[_id in [$id, "drafts." + $id]]{_id, name}', {id})
  await expect.poll(stored).toEqual([{_id: `drafts.${id}`, name: 'Karin Kontaktsson'}])
  await send.click()
  await sendForReview(sven, reviewer, 'Nu helt ut.')
  await review(greta, {waiting, button: 'Godkänn', words: 'Bra!'})

  await sven.page.goto(edit)
  await expect(reviewStatus(sven)).toContainText(`Godkänd av ${reviewer}`)
  await sven.page.getByTestId('action-publicera').click()
  await expect.poll(stored).toEqual([{_id: id, name: 'Karin Kontaktsson'}])
  await greta.leave()
  await sven.leave()
})
