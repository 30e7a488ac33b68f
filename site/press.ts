import {families} from './themes/families.ts'
import {paletteOf} from './themes/index.ts'
import {typefaceNames} from './themes/typefaces.ts'
import type {PressQueryResult} from './types.generated.ts'
import type {View} from './view.ts'

/** What the press is given besides pictures: the campaign in short, its colours, its typefaces. */
export function pressFacts({t}: View, press: NonNullable<PressQueryResult>) {
  const {theme} = press
  return {
    name: press.name ?? '',
    about: t(press.text) ? press.text : press.description,
    colours: [...new Set(Object.values(paletteOf(theme)))].filter((hex) => hex.startsWith('#')),
    typefaces: typefaceNames(theme?.typefaces ?? families[theme?.family ?? 'sol'].typefaces),
  }
}
