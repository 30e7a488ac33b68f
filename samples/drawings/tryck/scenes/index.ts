import type {Drawing} from '../../kit/svg.ts'
import {coast} from './coast.ts'
import {fell} from './fell.ts'
import {kitchen} from './kitchen.ts'
import {midsummer} from './midsummer.ts'
import {mill} from './mill.ts'
import {northernLights} from './northern-lights.ts'
import {river} from './river.ts'
import {snowStreet} from './snow-street.ts'
import {station} from './station.ts'
import {brightNight, chimney, quietKitchen} from './stories.ts'

/** The scenes of Vi flytt’ in by file name, without the campaign’s prefix. */
export const tryckScenes: Record<string, {title: string; draw: () => Drawing}> = {
  fjall: {title: 'Tryckt affisch: fjäll, älv och en röd stuga', draw: fell},
  alv: {title: 'Två personer paddlar kanot på en skogsälv', draw: river},
  kust: {title: 'Kustby med röda hus, brygga och fiskebåt', draw: coast},
  snogata: {title: 'Bygata i snö, ett barn på spark', draw: snowStreet},
  station: {title: 'Järnvägsstation med tåg och resande', draw: station},
  bruk: {title: 'Bruksort med såg, skorsten och timmer i älven', draw: mill},
  kok: {title: 'Familj vid köksbordet en snöig dag', draw: kitchen},
  midsommar: {title: 'Midsommarstång och ringdans i ljus natt', draw: midsummer},
  norrsken: {title: 'Norrsken över en stuga i snö', draw: northernLights},
  skorstenen: {title: 'En murare på en ställning vid en skorsten', draw: chimney},
  'ljus-natt': {title: 'Ett sovrum mitt i natten, solen skiner in', draw: brightNight},
  onsdag: {title: 'En man i ett tyst kök', draw: quietKitchen},
}
