import type {Page} from '../page.ts'
import {pairOf, paletteOf} from '../themes/chosen.ts'
import {typefaceNames} from '../themes/typefaces.ts'
import type {PressQueryResult} from '../types.generated.ts'
import type {View} from './view.ts'

type Press = NonNullable<PressQueryResult>

/** The pictures that the press is given. */
export const shownImages = (press: Press) => (press.images ?? []).filter(({image}) => image?.asset)

/** What a picture is called in the archive and in the text beside it, its ending left out. */
export const pictureName = (page: Page, index: number): string =>
  `${page.campaign.slug}-${index + 1}`

/** What the press is given besides pictures: the campaign in short, its colours, its typefaces. */
export function pressFacts({t}: View, press: Press) {
  const {theme} = press
  return {
    name: press.name ?? '',
    about: t(press.text) ? press.text : press.description,
    colours: [...new Set(Object.values(paletteOf(theme)))].filter((hex) => hex.startsWith('#')),
    typefaces: typefaceNames(pairOf(theme)),
  }
}
