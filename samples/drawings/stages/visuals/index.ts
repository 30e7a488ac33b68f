import type {Drawing} from '../../kit/svg.ts'
import {archipelago} from './archipelago.ts'
import {askersundScenes} from './askersund-scenes.ts'
import {blekingeScenes} from './blekinge-scenes.ts'
import {boatCover} from './boat-cover.ts'
import {chessboard} from './chessboard.ts'
import {courseScenes} from './course-scene.ts'
import {harbour} from './harbour.ts'
import {inlandScenes} from './inland-scenes.ts'
import {lake} from './lake.ts'
import {forestTable, riverTable} from './long-table.ts'
import {programmeCover} from './programme-cover.ts'
import {riverScenes} from './river-scenes.ts'
import {smartMoveScenes} from './smart-move-scenes.ts'
import {stage} from './stage.ts'
import {storyScenes} from './story-scenes.ts'
import {tiles} from './tiles.ts'
import {timberTown} from './timber-town.ts'
import {varmlandScenes} from './varmland-scenes.ts'

/** The key visuals of the campaigns by file name. */
export const stageVisuals: Record<string, {title: string; draw: () => Drawing}> = {
  'smart-move': {
    title: 'Tolv rutor, en för varje kommun: slott, båt, skog, cykel, bok och annat',
    draw: tiles,
  },
  'smart-move-omslag': {
    title: 'Omslag: ett schackbräde där ett hus har gått ett springardrag',
    draw: chessboard,
  },
  askersund: {title: 'Hamnen i en småstad med segelbåtar och färgglada hus', draw: harbour},
  norsjo: {
    title: 'Ett långbord i skogen med människor från många håll under lyktor',
    draw: forestTable,
  },
  overtornea: {
    title: 'Ett långbord vid älven i nattsol, bakom det en bro',
    draw: riverTable,
  },
  skelleftea: {title: 'Ett högt trähus vid älven en vinterdag', draw: timberTown},
  blekinge: {title: 'Skärgård med ek, fyr och segelbåtar', draw: archipelago},
  vasterbotten: {title: 'En scen där ridån just gått upp för kust, skog och fjäll', draw: stage},
  varmland: {title: 'En sjö i morgonljus, en älg simmar över', draw: lake},
  ...askersundScenes,
  ...blekingeScenes,
  ...courseScenes,
  ...inlandScenes,
  ...riverScenes,
  ...smartMoveScenes,
  ...storyScenes,
  ...varmlandScenes,
  'vasterbotten-programblad': {
    title: 'Omslag: en ridå, och en strimma skog under den',
    draw: programmeCover,
  },
  'varmland-omslag': {title: 'Omslag: en roddbåt sedd ovanifrån', draw: boatCover},
}
