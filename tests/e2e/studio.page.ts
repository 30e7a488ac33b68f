import {expect, type Locator, type Page} from '@playwright/test'

/** The Studio in a browser, in terms of what an editor sees and does. */
export class StudioPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens one of the Studio's addresses, such as `structure/ambassador`. */
  async open(path = 'structure') {
    await this.page.goto(`/studio/${path}`)
    await expect(this.page.getByText('Kampanjer', {exact: true}).first()).toBeVisible()
  }

  /** The input of a field, by its path in the document; a localised one ends in its language. */
  input(path: string): Locator {
    return this.page.locator(`[id="${path}"]`)
  }

  async fill(path: string, text: string) {
    await this.input(path).fill(text)
    await this.input(path).blur()
  }

  /** Types a date as the Studio shows it, `YYYY-MM-DD`. */
  async fillDate(path: string, date: string) {
    await this.input(path).fill(date)
    await this.input(path).press('Enter')
    await this.input(path).blur()
  }

  async choose(path: string, option: string) {
    await this.input(path).selectOption({label: option})
  }

  /** Finds a document for a reference by typing its name. */
  async refer(path: string, name: string) {
    await this.input(path).click()
    await this.input(path).fill(name)
    await this.page.locator(`[id="${path}-listbox"]`).getByText(name, {exact: true}).first().click()
  }

  /** Uploads a file into the first image field of the open tab. */
  async upload(file: {name: string; mimeType: string; buffer: Buffer}) {
    await this.page.getByTestId('file-button-input').first().setInputFiles(file)
  }

  /** Opens one of the tabs of the document's form. */
  async tab(name: string) {
    const tab = this.page.getByRole('tab', {name})
    // What comes above a form that opens may take a click's end to another place.
    await expect(async () => {
      await tab.click()
      await expect(tab).toHaveAttribute('aria-selected', 'true', {timeout: 5_000})
    }).toPass()
  }

  /** Publishes the document and waits until the Studio confirms it. */
  async publish() {
    const button = this.page.getByTestId('action-publicera')
    await expect(button).toBeEnabled()
    await button.click()
    await expect(this.page.getByTestId('document-header-Publicerad-chip')).toBeEnabled()
    await expect(button).toBeDisabled()
  }
}
