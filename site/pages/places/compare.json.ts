import type {APIRoute} from 'astro'
import {livingPlace} from '../../comparison/places.ts'
import {livingQuery} from '../../queries/places/comparison.ts'
import {viewOf} from '../../view/view.ts'

/** Every place that can be compared, for the island of that page. */
export const GET: APIRoute = async ({locals: {page}}) => {
  const view = viewOf(page)
  const found = await page.query(livingQuery, {campaign: page.campaign._id})
  const here = new Set(found?.places)
  const places = (found?.compared ?? []).flatMap(
    (place) => livingPlace(view, place, here.has(place._id)) ?? [],
  )
  return new Response(JSON.stringify(places), {
    headers: {'content-type': 'application/json; charset=utf-8'},
  })
}
