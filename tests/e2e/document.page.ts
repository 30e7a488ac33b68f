import {expect, type Page} from '@playwright/test'

/** A document in the Studio: what an editor can do with its footer, menus and inspectors. */
export class DocumentPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens an organisation, in the drafts or in another perspective. */
  async open(id: string, perspective?: string) {
    const query = perspective ? `?perspective=${perspective}` : ''
    await this.page.goto(`/studio/structure/organisation;${id}${query}`)
    await expect(this.name).toBeVisible()
  }

  get name() {
    return this.page.getByTestId('field-name').getByTestId('string-input')
  }

  /** The footer button with this text. */
  action(label: string) {
    return this.page.getByTestId(`action-${label.toLowerCase()}`)
  }

  /** Chooses from the menu beside the footer's button. */
  async choose(label: string) {
    await this.page.getByTestId('action-menu-button').click()
    await this.page.getByRole('menuitem', {name: label}).click()
  }

  /** Answers the confirmation dialog. */
  async confirm(label: string) {
    await this.page.getByRole('dialog').getByRole('button', {name: label, exact: true}).click()
  }

  async inspect(tab: 'Historik' | 'Granska ändringar') {
    await this.page.getByTestId('document-pane').getByTestId('pane-context-menu-button').click()
    await this.page.getByRole('menuitem', {name: 'Granska ändringar'}).click()
    await this.page.getByRole('tab', {name: tab}).click()
  }

  /** The events of the history, newest first. */
  get events() {
    return this.page.getByTestId('timeline-item-button')
  }
}
