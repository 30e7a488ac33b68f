import type {Page} from '../page.ts'
import {shellQuery} from '../queries/campaigns.ts'
import {type Family, families} from './families.ts'

/** How many people and stories share a row in the campaign's family. */
export async function rowsOf(page: Page): Promise<Family['rows']> {
  const shell = await page.query(shellQuery, {campaign: page.campaign._id})
  return families[shell?.theme?.family ?? 'sol'].rows
}
