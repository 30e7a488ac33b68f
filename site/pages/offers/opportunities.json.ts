import type {APIRoute} from 'astro'
import {opportunityFacets} from '../../lists/items.ts'
import {listIndex} from '../../lists/list.ts'
import {opportunitiesQuery} from '../../queries/opportunities.ts'

/** What the list of opportunities is narrowed down by, for its script. */
export const GET: APIRoute = async ({locals: {page}}) => {
  const open = (await page.query(opportunitiesQuery, {campaign: page.campaign._id})) ?? []
  return new Response(listIndex(open.map(opportunityFacets)), {
    headers: {'content-type': 'application/json; charset=utf-8'},
  })
}
