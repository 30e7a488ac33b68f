import type {Page} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'
import type {PlaceQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'

export function placeData(page: Page, place: NonNullable<PlaceQueryResult>): object {
  const {t} = viewOf(page)
  const {coordinates} = place
  const [parent] = place.parents
  return {
    '@type':
      place.kind === 'municipality' || place.kind === 'region' ? 'AdministrativeArea' : 'Place',
    name: place.name,
    description: t(place.description) || undefined,
    url: addressOf(page, page.route, page.params),
    geo: coordinates && {
      '@type': 'GeoCoordinates',
      latitude: coordinates.lat,
      longitude: coordinates.lng,
    },
    containedInPlace: parent?.name ? {'@type': 'AdministrativeArea', name: parent.name} : undefined,
  }
}
