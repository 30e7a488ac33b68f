import type {Page} from '@playwright/test'
import {nameOf} from './people.ts'
import {dialogBox, type Scene} from './scene.ts'

const STORY = 'story-hon-pendlar-at-fel-hall'
const ISSUE = 'issue-livsstil-varmland'
/** A draft that `prepare` makes. */
export const DRAFT = 'story-guide'

async function openDocument(page: Page, id: string, type: string) {
  await page.goto(`/studio/intent/edit/id=${id};type=${type}/`)
  const form = page.getByTestId('document-panel-scroller').last()
  await form.getByTestId('field-title').waitFor()
  return form
}

/** What a communicator sees, in the order of `docs/for-kommunikatorer.md`. */
export const communicatorScenes: readonly Scene[] = [
  {
    name: 'idag',
    async show(page) {
      await page.goto('/studio/')
      await page.getByTestId('today-drafts-mine').getByRole('link').first().waitFor()
      return undefined
    },
  },
  {
    name: 'berattelse',
    async show(page) {
      const form = await openDocument(page, DRAFT, 'inflyttareStory')
      await page.getByTestId('missing-fields').waitFor()
      await page.getByTestId('page-links').waitFor()
      return [form]
    },
  },
  {
    name: 'block',
    async show(page) {
      const form = await openDocument(page, STORY, 'inflyttareStory')
      const body = form.getByTestId('field-body')
      await body.locator('[contenteditable="true"]').first().click()
      await body.evaluate((field) => field.scrollIntoView({block: 'center'}))
      await body.getByTestId('insert-menu-button').last().click()
      const menu = page.getByRole('menu')
      await menu.getByText('Tidslinje').waitFor()
      return [body, menu]
    },
  },
  {
    name: 'se-bredvid',
    async show(page) {
      await openDocument(page, STORY, 'inflyttareStory')
      await page.getByRole('button', {name: 'Se bredvid'}).first().click()
      await page.frameLocator('iframe').getByRole('heading', {level: 1}).waitFor()
      for (const words of ['Hämtar sidan …', 'Ansluter …']) {
        await page.getByText(words).waitFor({state: 'hidden'})
      }
      return undefined
    },
  },
  {
    name: 'ratt-att-visa',
    async show(page) {
      const form = await openDocument(page, STORY, 'inflyttareStory')
      await page.getByRole('tab', {name: 'Rätt att visa'}).click()
      await page.getByRole('button', {name: 'Återkalla nu'}).waitFor()
      return [form]
    },
  },
  {
    name: 'granskning',
    async show(page) {
      await openDocument(page, DRAFT, 'inflyttareStory')
      await page.getByTestId('action-menu-button').click()
      await page.getByRole('menuitem', {name: 'Skicka för granskning'}).click()
      const dialog = page.getByTestId('send-for-review')
      await dialog.getByLabel('Till', {exact: true}).selectOption({label: nameOf('lead')})
      await dialog.getByLabel('Några ord').fill('Stämmer årtalen? Sara har läst och sagt ja.')
      return [dialogBox(page)]
    },
    async after(page) {
      await page.getByRole('button', {name: 'Skicka', exact: true}).click()
      await page.getByTestId('review-status').waitFor()
    },
  },
  {
    name: 'magasin',
    async show(page) {
      await openDocument(page, ISSUE, 'magazineIssue')
      const [count, order] = [page.getByTestId('page-count'), page.getByTestId('running-order')]
      await order.getByText('från sidan').first().waitFor()
      await order.getByText('En älg till frukost').waitFor()
      await count.evaluate((row) => row.scrollIntoView())
      return [count, order]
    },
  },
  {
    name: 'bilder',
    async show(page) {
      await page.goto('/studio/bilder')
      const library = page.getByTestId('picture-library')
      await library.getByRole('button').nth(12).waitFor()
      return undefined
    },
  },
  {
    name: 'sok',
    async show(page) {
      await page.goto('/studio/structure')
      await page.getByTestId('studio-search').click()
      await page.keyboard.type('Ericsson')
      await page.getByTestId('search-results').getByRole('option').first().waitFor()
      return undefined
    },
  },
]
