import type {Page} from '../page.ts'
import {shellQuery} from '../queries/campaigns.ts'
import {familyOf} from './chosen.ts'
import type {Family} from './families.ts'

async function familyOn(page: Page): Promise<Family> {
  const shell = await page.query(shellQuery, {campaign: page.campaign._id})
  return familyOf(shell?.theme)
}

/** How many people and stories share a row in the campaign's family. */
export const rowsOf = async (page: Page): Promise<Family['rows']> => (await familyOn(page)).rows

/** The shape of stories' pictures in the campaign's family, width by height. */
export const storyPictureOf = async (page: Page): Promise<number> =>
  (await familyOn(page)).storyPicture

/** Whether pictures are framed in the campaign's family. */
export const framesPictures = async (page: Page): Promise<boolean> =>
  (await familyOn(page)).framesPictures === true
