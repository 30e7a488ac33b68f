import type {APIRoute} from 'astro'
import {storyFacets} from '../../lists/items.ts'
import {listIndex} from '../../lists/list.ts'
import {inStageOrder, latestMove} from '../../queries/order.ts'
import {storiesQuery} from '../../queries/people.ts'

/** What the list of stories is narrowed down by, for its script. */
export const GET: APIRoute = async ({locals: {page}}) => {
  const stage = await page.query(storiesQuery, {campaign: page.campaign._id})
  const stories = inStageOrder(stage, latestMove)
  return new Response(listIndex(stories.map(storyFacets)), {
    headers: {'content-type': 'application/json; charset=utf-8'},
  })
}
