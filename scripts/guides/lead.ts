import {DRAFT} from './communicator.ts'
import {dialogBox, type Scene} from './scene.ts'

const CAMPAIGN = 'campaign-kumlakampanjen'

/** What a campaign lead sees, in the order of `docs/for-kampanjledare.md`. */
export const leadScenes: readonly Scene[] = [
  {
    name: 'kampanj',
    async show(page) {
      await page.goto(`/studio/structure/campaigns;${CAMPAIGN}`)
      await page.getByTestId('pane-item-Kontroll').waitFor()
      await page.getByTestId('document-list-pane').getByText('Livsstil Värmland').waitFor()
      return undefined
    },
  },
  {
    name: 'utseende',
    async show(page) {
      await page.goto('/studio/ny-kampanj')
      await page
        .getByRole('button', {name: /^Börja så här/})
        .first()
        .click()
      await page.getByLabel('Vad heter kampanjen?').fill('Kom hem till Kumla')
      await page.getByLabel('Devis').fill('Nio minuter från Örebro, och närmare allt annat')
      await page.getByRole('navigation', {name: 'Steg'}).getByText('Utseende').click()
      await page.frameLocator('iframe').last().getByRole('heading', {level: 1}).waitFor()
      return undefined
    },
  },
  {
    name: 'kontroll',
    async show(page) {
      await page.goto(`/studio/structure/campaigns;${CAMPAIGN};check`)
      await page.getByRole('button', {name: 'Kontrollera igen'}).waitFor()
      await page.getByTestId('document-list-pane').getByText('Livsstil Värmland').waitFor()
      return undefined
    },
  },
  {
    name: 'oversattning',
    async show(page) {
      await page.goto('/studio/structure/campaigns;campaign-livsstil-varmland;translation')
      await page.getByTestId('translation').getByRole('link').first().waitFor()
      await page.getByTestId('document-list-pane').getByText('Livsstil Värmland').waitFor()
      return undefined
    },
  },
  {
    name: 'pausa',
    async show(page) {
      await page.goto(`/studio/intent/edit/id=${CAMPAIGN};type=campaign/`)
      await page.getByTestId('action-menu-button').click()
      await page.getByRole('menuitem', {name: 'Pausa kampanjen'}).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText(/\d+ sidor tas ned/).waitFor()
      return [dialogBox(page)]
    },
  },
  {
    name: 'godkann',
    async show(page) {
      await page.goto(`/studio/intent/edit/id=${DRAFT};type=inflyttareStory/`)
      await page.getByTestId('review-status').waitFor()
      await page.getByTestId('action-godkänn').waitFor()
      return undefined
    },
  },
  {
    name: 'resultat',
    async show(page) {
      await page.goto('/studio/resultat')
      await page.getByTestId('results').getByRole('link', {name: 'Kumlakampanjen'}).click()
      await page.getByRole('heading', {name: 'Kumlakampanjen'}).waitFor()
      return undefined
    },
  },
  {
    name: 'bjud-in',
    async show(page) {
      await page.goto('/studio/medarbetare')
      await page.getByRole('button', {name: 'Bjud in'}).click()
      await page.getByRole('dialog').getByText('Kumlakampanjen').waitFor()
      return [dialogBox(page)]
    },
  },
  {
    name: 'kalender',
    async show(page) {
      await page.goto('/studio/kalender')
      await page.getByText(/den här veckan/).waitFor()
      return [page.getByTestId('calendar')]
    },
  },
]
