import {expect, type Page} from '@playwright/test'

/** *Ny kampanj*, in terms of what a campaign lead sees and does. */
export class LaunchPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open() {
    await this.page.goto('/studio/ny-kampanj')
    await expect(this.page.getByRole('heading', {level: 1, name: 'Ny kampanj'})).toBeVisible()
  }

  async press(name: string) {
    await this.page.getByRole('button', {name, exact: true}).click()
  }

  /** Answers a question in words. */
  async say(question: string, text: string) {
    await this.page.getByLabel(question, {exact: true}).fill(text)
  }

  /** Chooses a document by its name. */
  async choose(question: string, name: string) {
    await this.page.getByRole('combobox', {name: question}).fill(name)
    await this.page.getByRole('listbox').getByText(name, {exact: true}).first().click()
    await expect(this.page.getByRole('button', {name: `Ta bort ${name}`})).toBeVisible()
  }

  /** Goes to a step by its place in the list of steps. */
  async step(name: string) {
    await this.page.getByRole('navigation', {name: 'Steg'}).getByText(name).click()
    await expect(this.page.getByRole('heading', {level: 1})).toHaveText(name)
  }

  /** Published id of the campaign. */
  get id(): string {
    return /ny-kampanj\/([^/]+)/.exec(this.page.url())?.[1] ?? ''
  }
}
