import type {APIRoute} from 'astro'
import {personFacets} from '../../lists/items.ts'
import {listIndex} from '../../lists/list.ts'
import {inStageOrder} from '../../queries/order.ts'
import {ambassadorsQuery} from '../../queries/people.ts'
import {viewOf} from '../../view/view.ts'

/** What the list of ambassadors is narrowed down by, for its script. */
export const GET: APIRoute = async ({locals: {page}}) => {
  const {compare} = viewOf(page)
  const stage = await page.query(ambassadorsQuery, {campaign: page.campaign._id})
  const people = inStageOrder(stage, (a, b) => compare(a.name, b.name))
  return new Response(listIndex(people.map(personFacets)), {
    headers: {'content-type': 'application/json; charset=utf-8'},
  })
}
