import type {Drawing} from '../../kit/svg.ts'
import {golf} from './golf.ts'
import {mast} from './mast.ts'
import {platform} from './platform.ts'
import {plots} from './plots.ts'
import {pool} from './pool.ts'
import {speedway} from './speedway.ts'
import {counting, ninthHole, underTheMast} from './stories.ts'
import {street} from './street.ts'
import {terraces} from './terraces.ts'
import {train} from './train.ts'

/** The scenes of Kumlakampanjen by file name, without the campaign’s prefix. */
export const solScenes: Record<string, {title: string; draw: () => Drawing}> = {
  gata: {title: 'Affisch: villagata med palmer och björkar, en kombi kör förbi', draw: street},
  sorby: {title: 'Utstakade tomter i Sörby med ett köksbord i kvällssolen', draw: plots},
  radhus: {title: 'Radhus i olika färger med björk och palm', draw: terraces},
  pendeltag: {title: 'Pendeltåg över slätten i solnedgång', draw: train},
  aventyrsbad: {title: 'Äventyrsbad med röd rutschbana', draw: pool},
  mast: {title: '5G-mast över slätten i skymning', draw: mast},
  perrong: {title: 'En perrong i morgonsol: en vuxen, ett barn och en cykel', draw: platform},
  speedway: {title: 'Två speedwayförare i kurvan', draw: speedway},
  golf: {title: 'Golfbana med björkar och en palm', draw: golf},
  minuterna: {title: 'En familj mäter sin tomt', draw: counting},
  'under-masten': {title: 'Två personer ser upp på en mast', draw: underTheMast},
  'nionde-halet': {title: 'Två golfare vid en flagga', draw: ninthHole},
}
