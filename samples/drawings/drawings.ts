import type {Drawing} from './kit/svg.ts'
import {logos} from './logos/marks.ts'
import {solCast} from './sol/cast.ts'
import {solPortrait} from './sol/portrait.ts'
import {solScenes} from './sol/scenes/index.ts'
import {blekingeCast} from './stages/blekinge-cast.ts'
import {portraitsOf, stageCast} from './stages/cast.ts'
import {contactCast} from './stages/contact-cast.ts'
import {inlandCast} from './stages/inland-cast.ts'
import {varmlandCast} from './stages/varmland-cast.ts'
import {stageVisuals} from './stages/visuals/index.ts'
import {tryckCast} from './tryck/cast.ts'
import {familyScenes} from './tryck/family.ts'
import {tryckMarks} from './tryck/marks.ts'
import {tryckPortrait} from './tryck/portrait.ts'
import {tryckScenes} from './tryck/scenes/index.ts'

type Named = {title: string; draw: () => Drawing}

const prefixed = (prefix: string, scenes: Record<string, Named>): Record<string, Named> =>
  Object.fromEntries(Object.entries(scenes).map(([name, scene]) => [`${prefix}-${name}`, scene]))

const portraitTitle = 'Tecknat porträtt av en påhittad person'

const portraits: [string, Named][] = [
  ...Object.entries(solCast).map(([name, person]): [string, Named] => [
    `kumla-${name}`,
    {title: portraitTitle, draw: () => solPortrait(person, name)},
  ]),
  ...Object.entries(tryckCast).map(([name, person]): [string, Named] => [
    `inflytt-${name}`,
    {title: portraitTitle, draw: () => tryckPortrait(person, name)},
  ]),
]

const stagePortraits = Object.entries({
  ...stageCast,
  ...contactCast,
  ...portraitsOf({}, {...blekingeCast, ...inlandCast, ...varmlandCast}),
}).map(([name, draw]): [string, Named] => [name, {title: portraitTitle, draw}])

/** Every drawing of the samples by file name, without its ending. */
export const drawings: Record<string, Named> = {
  ...Object.fromEntries(portraits),
  ...prefixed('kumla', solScenes),
  ...Object.fromEntries(stagePortraits),
  ...stageVisuals,
  ...logos,
  ...prefixed('inflytt', {...tryckScenes, ...familyScenes, ...tryckMarks}),
}
