import {cssIdentifier} from '../text/css.ts'
import type {FrontQueryResult} from '../types.generated.ts'
import {familyOf, pairOf, paletteOf} from './chosen.ts'
import {fontUrl} from './files.ts'
import {darkRule, declarations, LAYERS} from './index.ts'
import {darkTokens, lightTokens} from './palette.ts'
import {face, fontFace, pairs, stackOf} from './typefaces.ts'

/** Bytes of campaigns' own typefaces that the front page fetches; beyond it, campaigns are set in the page's own. */
const FONT_BUDGET = 45_000
const OWN = 'Familjen Grotesk'

/** The product's own colours: paper and ink. */
const NEUTRAL = {
  background: '#f7f6f2',
  surface: '#e9e7df',
  text: '#1b1b19',
  primary: '#1b1b19',
  onPrimary: '#f7f6f2',
  accent: '#e9e7df',
  onAccent: '#1b1b19',
}

/** The front page's look: every campaign stands there in its own colours and, as far as weight allows, letters. */
export function frontLook(campaigns: FrontQueryResult) {
  const own = face(OWN)
  const used = new Map([[OWN, own]])
  let bytes = 0
  const rules = campaigns.map(({slug, theme}) => {
    const wanted = face(pairs[pairOf(theme)].display)
    if (!used.has(wanted.family) && bytes + wanted.bytes <= FONT_BUDGET) {
      used.set(wanted.family, wanted)
      bytes += wanted.bytes
    }
    const display = used.has(wanted.family) ? wanted : own
    const palette = paletteOf(theme)
    const id = `#${cssIdentifier(slug ?? '')}`
    const light = lightTokens(palette)
    return (
      `${id}{${declarations(light)};--font-display:${stackOf(display.family)}}` +
      darkRule(id, light, darkTokens(palette))
    )
  })
  return {
    css: [
      LAYERS,
      ...[...used.values()].map((used) => fontFace(used, fontUrl(used.file))),
      `:root{color-scheme:light dark;${declarations(lightTokens(NEUTRAL))};--font-text:${stackOf(OWN)};--font-display:${stackOf(OWN)}}`,
      darkRule(':root', lightTokens(NEUTRAL), darkTokens(NEUTRAL)),
      ...rules,
    ].join(''),
    preload: [...used.values()].map(({file}) => fontUrl(file)),
    shapes: campaigns.map(({theme}) => theme?.shape ?? familyOf(theme).shape),
  }
}
