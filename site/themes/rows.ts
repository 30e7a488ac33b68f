import type {Page} from '../page.ts'
import {shellQuery} from '../queries/campaigns.ts'
import {type Family, families} from './families.ts'

async function familyOf(page: Page): Promise<Family> {
  const shell = await page.query(shellQuery, {campaign: page.campaign._id})
  return families[shell?.theme?.family ?? 'sol']
}

/** How many people and stories share a row in the campaign's family. */
export const rowsOf = async (page: Page): Promise<Family['rows']> => (await familyOf(page)).rows

/** The shape of stories' pictures in the campaign's family, width by height. */
export const storyPictureOf = async (page: Page): Promise<number> =>
  (await familyOf(page)).storyPicture
