import {ellipse, fill, p, polygon, rect, stroke} from '../kit/svg.ts'

/** A figure in the middle of a mark: drawn around 600, 600, within about 360 in each direction. */
export type Figure = (ink: string, second: string) => string

const wave = (y: number): string => p`M270 ${y}q55 -60 110 0t110 0t110 0t110 0t110 0t110 0`

/** Railway tracks that run towards a sun on the plain. */
export const railway: Figure = (ink, second) =>
  ellipse(600, 470, 130, 130, second) +
  rect(270, 560, 660, 26, ink) +
  fill('M540 610L420 930H520L585 610ZM660 610L780 930H680L615 610Z', ink) +
  stroke('M510 700H690M480 780H720M450 860H750', ink, 26)

/** A sail over two waves. */
export const sail: Figure = (ink, second) =>
  fill('M585 280V690H330Z', ink) +
  fill('M630 360C760 460 820 570 830 690H630Z', second) +
  stroke(wave(780) + wave(870), ink, 34)

/** A spruce before a round hill. */
export const spruces: Figure = (ink, second) =>
  fill('M250 850C380 560 820 560 950 850Z', second) +
  fill('M600 290L720 500H660L770 680H640V850H560V680H430L540 500H480Z', ink)

/** A timber house of many storeys. */
export const timber: Figure = (ink, second) =>
  fill('M390 880V430L600 280L810 430V880Z', ink) +
  stroke('M450 500H750M450 600H750M450 700H750M450 800H750', second, 34)

/** Three steps up. */
export const steps: Figure = (ink, second) =>
  rect(330, 680, 160, 220, ink) + rect(520, 520, 160, 380, second) + rect(710, 340, 160, 560, ink)

/** A castle with two towers, beside its water. */
export const castle: Figure = (ink, second) =>
  fill(
    'M310 760V380h60v60h60v-60h60v140h220V380h60v60h60v-60h60v380H660V640a60 60 0 0 0-120 0V760Z',
    ink,
  ) + stroke(wave(850), second, 34)

/** Two hands' worth of trade: rings that hold each other. */
export const rings: Figure = (ink, second) =>
  ellipse(490, 600, 190, 190, 'none', {stroke: ink, 'stroke-width': 60}) +
  ellipse(710, 600, 190, 190, 'none', {stroke: second, 'stroke-width': 60})

/** An open book under a lamp. */
export const book: Figure = (ink, second) =>
  ellipse(600, 400, 90, 90, second) +
  fill('M280 540C400 500 520 520 585 590V880C520 810 400 790 280 830Z', ink) +
  fill('M920 540C800 500 680 520 615 590V880C680 810 800 790 920 830Z', ink)

/** An oak leaf over the sea. */
export const oak: Figure = (ink, second) =>
  fill(
    'M600 270c70 0 90 70 60 110c90-30 150 50 100 120c90 0 110 110 20 140c30 90-60 120-130 80l-30 60h-40l-30-60c-70 40-160 10-130-80c-90-30-70-140 20-140c-50-70 10-150 100-120c-30-40-10-110 60-110Z',
    ink,
  ) + stroke(wave(890), second, 34)

/** A tank that hums: a hexagon around a spark. */
export const spark: Figure = (ink, second) =>
  stroke(polygon(600, 270, 886, 435, 886, 765, 600, 930, 314, 765, 314, 435), ink, 50) +
  fill('M640 380L460 640H580L550 830L740 560H620Z', second)

/** A pin on a map. */
export const pin: Figure = (ink, second) =>
  fill('M600 940C420 720 350 610 350 520a250 250 0 0 1 500 0C850 610 780 720 600 940Z', ink) +
  ellipse(600, 510, 110, 110, second)

/** A lake between two ridges. */
export const lake: Figure = (ink, second) =>
  fill('M260 640L470 360L600 520L730 320L940 640Z', ink) + stroke(wave(740) + wave(830), second, 34)

/** Coast, forest and fell: three bands. */
export const bands: Figure = (ink, second) =>
  fill('M270 520L440 330L560 450L720 280L930 520Z', ink) +
  fill('M270 570H930V690H270Z', second) +
  stroke(wave(790) + wave(880), ink, 34)

/** Many houses, one of them lit. */
export const village: Figure = (ink, second) =>
  fill('M260 860V620L380 510L500 620V860Z', ink) +
  fill('M480 860V480L600 360L720 480V860Z', second) +
  fill('M700 860V620L820 510L940 620V860Z', ink)

/** The northern light over a ridge. */
export const aurora: Figure = (ink, second) =>
  stroke('M290 560C400 260 500 640 600 400S820 300 910 470', second, 70) +
  fill('M250 880L430 640L560 760L700 580L950 880Z', ink)

/** An ear of corn over a furrow. */
export const corn: Figure = (ink, second) =>
  stroke('M600 900V330', ink, 34) +
  [420, 530, 640]
    .map(
      (y) =>
        fill(p`M600 ${y}c-150-10-190-90-190-150c110 0 180 50 190 150Z`, ink) +
        fill(p`M600 ${y}c150-10 190-90 190-150c-110 0-180 50-190 150Z`, second),
    )
    .join('')

/** A path with turns: from an idea in the village to what is done. */
export const path: Figure = (ink, second) =>
  stroke('M360 900C360 700 840 780 840 600S420 520 420 330', ink, 70) +
  ellipse(420, 320, 80, 80, second) +
  ellipse(360, 890, 80, 80, second)

/** A sun that never quite sets. */
export const sun: Figure = (ink, second) =>
  fill('M380 620a220 220 0 0 1 440 0Z', ink) +
  stroke('M600 300V250M390 400L350 360M810 400L850 360M330 600H270M870 600H930', ink, 40) +
  stroke(wave(720) + wave(810), second, 34)
