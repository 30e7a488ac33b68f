import {grain} from '../kit/grain.ts'
import {type Drawing, ellipse, fill, group, p, rect, stroke} from '../kit/svg.ts'
import {aurora, spruce} from './backdrops.ts'
import {ink} from './palette.ts'

const pine = spruce(-210, 190, 520, ink.bright, 5)

/** The round badge: a spruce, a house and a lit lamp. No words, so that it needs no font. */
const mark = (x: number, y: number, scale: number): string =>
  group(
    ellipse(0, 0, 560, 560, ink.green) +
      ellipse(0, 0, 500, 500, 'none', {stroke: ink.bright, 'stroke-width': 14}) +
      pine +
      fill('M-70 190V-40L110 -200L290 -40V190Z', ink.bright) +
      stroke('M-110 -10L110 -206L330 -10', ink.bright, 46) +
      rect(210, -230, 46, 110, ink.bright) +
      rect(40, -20, 140, 210, ink.green) +
      ellipse(110, 60, 46, 46, ink.sand) +
      stroke('M110 -20V14M110 106V136', ink.sand, 12) +
      stroke('M-360 250H360', ink.bright, 22) +
      stroke('M-270 306H270', ink.bright, 14) +
      stroke('M-160 352H160', ink.sand, 14) +
      grain(
        'badge',
        300,
        {x: -540, y: -540, width: 1080, height: 1080},
        (u, v) => ((u - 0.5) ** 2 + (v - 0.5) ** 2 < 0.24 ? 0.8 : 0),
        ink.leaf,
        4,
      ),
    {transform: p`translate(${x} ${y}) scale(${scale})`},
  )

const badge = (): Drawing => ({width: 1200, height: 1200, body: mark(600, 600, 1)})

/** The badge as it was worn: pinned on cloth, whole in any crop. */
const pinned = (): Drawing => ({
  width: 1800,
  height: 1200,
  body:
    rect(0, 0, 1800, 1200, ink.rust) +
    stroke(
      Array.from({length: 46}, (_, i) => `M${-300 + i * 50} 0L${i * 50} 1200`).join(''),
      ink.clay,
      7,
      {opacity: 0.35},
    ) +
    stroke(
      Array.from({length: 46}, (_, i) => `M${i * 50} 0L${-300 + i * 50} 1200`).join(''),
      ink.over,
      4,
      {opacity: 0.16},
    ) +
    fill('M-20 0L520 0L330 640L-20 980Z', ink.over, {opacity: 0.28}) +
    fill('M0 0L470 0L280 600L0 900Z', ink.clay) +
    stroke('M470 0L280 600L0 900', ink.over, 8) +
    ellipse(916, 622, 410, 410, ink.over, {opacity: 0.35}) +
    mark(900, 600, 0.73),
})

/** The cover of the first issue: one lit house in a dark wood. */
const cover = (): Drawing => ({
  width: 1600,
  height: 2000,
  body:
    rect(0, 0, 1600, 2000, ink.green) +
    grain(
      'cov',
      700,
      {x: 0, y: 0, width: 1600, height: 1300},
      (_, v) => 0.2 + v * 0.5,
      ink.leaf,
      4.5,
    ) +
    ellipse(1050, 620, 330, 330, ink.rust) +
    grain(
      'covm',
      420,
      {x: 720, y: 290, width: 660, height: 660},
      (u, v) => ((u - 0.5) ** 2 + (v - 0.5) ** 2 < 0.24 ? u : 0),
      ink.clay,
      5,
    ) +
    aurora(0, 150, 1600, 300, 'cova') +
    [90, 300, 520, 1180, 1390, 1540]
      .map((x, i) =>
        spruce(x, 1420 + (i % 2) * 40, 760 + ((i * 173) % 300), i % 2 ? ink.leaf : ink.over, 7),
      )
      .join('') +
    fill('M0 1400C420 1320 1100 1330 1600 1400V2000H0Z', ink.bright) +
    fill('M0 1560C500 1480 1100 1500 1600 1580V2000H0Z', ink.mist) +
    group(
      fill('M-250 0V-260L0 -470L250 -260V0Z', ink.rust) +
        stroke(
          'M-225 -270V-6M-195 -290V-6M-165 -316V-6M-135 -340V-6M-105 -366V-6M105 -366V-6M135 -340V-6M165 -316V-6M195 -290V-6M225 -270V-6',
          ink.over,
          4,
          {opacity: 0.4},
        ) +
        stroke('M-300 -226L0 -478L300 -226', ink.bright, 56) +
        rect(130, -520, 66, 150, ink.rust) +
        rect(120, -530, 86, 26, ink.bright) +
        rect(-190, -220, 110, 120, ink.sand) +
        rect(80, -220, 110, 120, ink.sand) +
        rect(-50, -370, 100, 100, ink.sand) +
        stroke(
          'M-190 -220h110v120h-110zM-135 -220v120M-190 -160h110M80 -220h110v120h-110zM135 -220v120M80 -160h110M-50 -370h100v100h-100zM0 -370v100',
          ink.bright,
          11,
        ) +
        rect(-46, -190, 92, 190, ink.over) +
        ellipse(24, -92, 7, 7, ink.sand) +
        fill('M-46 0L46 0L190 300L-190 300Z', ink.sand, {opacity: 0.75}) +
        stroke('M160 -540c-40 -60 40 -90 0 -150s50 -90 10 -150', ink.bright, 22),
      {transform: 'translate(700 1540)'},
    ) +
    spruce(1270, 1800, 900, ink.over, 7) +
    spruce(190, 1880, 820, ink.over, 7) +
    spruce(1490, 1960, 700, ink.green, 6) +
    grain('covs', 160, {x: 0, y: 60, width: 1600, height: 1900}, () => 0.9, ink.bright, 9),
})

export const tryckMarks: Record<string, {title: string; draw: () => Drawing}> = {
  marke: {title: 'Runt grönt märke med gran, hus och lampa', draw: badge},
  'marke-pa-tyg': {title: 'Det runda gröna märket, fäst på ett rött tyg', draw: pinned},
  omslag: {title: 'Omslag: ett hus med tända fönster i granskog', draw: cover},
}
