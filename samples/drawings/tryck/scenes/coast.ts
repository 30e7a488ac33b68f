import {type Drawing, ellipse, fill, group, random, rect, stroke} from '../../kit/svg.ts'
import {spruce} from '../backdrops.ts'
import {ink, tones} from '../palette.ts'
import {cottage, ridge, ripples, walker} from '../things.ts'
import {sheet} from './sheet.ts'

export const coast = (): Drawing =>
  sheet(
    'coast',
    ink.sand,
    ink.bright,
    ellipse(1420, 290, 140, 140, ink.bright) +
      rect(0, 560, 1800, 640, ink.leaf) +
      ridge(
        [
          [1100, 560],
          [1260, 520],
          [1500, 540],
          [1800, 500],
        ],
        570,
        ink.green,
      ) +
      ripples(0, 600, 1800, 560, ink.mist, 8, random('co')) +
      fill(
        'M0 1200V560C240 520 420 560 560 620S960 700 1080 760S1120 860 900 900S520 1000 480 1200Z',
        ink.mist,
      ) +
      fill(
        'M0 1200V640C200 610 380 640 520 700S820 780 840 830S620 920 520 980S400 1120 400 1200Z',
        ink.green,
      ) +
      cottage(60, 680, 230, ink.rust, ink.over) +
      cottage(360, 730, 220, ink.clay, ink.over) +
      cottage(640, 790, 230, ink.rust, ink.over) +
      cottage(180, 900, 300, ink.rust, ink.over) +
      fill('M430 600V470L520 410L610 470V600Z', ink.bright) +
      fill('M416 478L520 396L624 478V450L520 366L416 450Z', ink.over) +
      rect(400, 400, 56, 200, ink.bright) +
      fill('M392 404L428 250L464 404Z', ink.over) +
      stroke('M428 250V216M416 230H440', ink.over, 6) +
      stroke('M900 868L1240 868M940 868V930M1040 868V940M1140 868V940M1230 868V940', ink.over, 16) +
      group(
        fill('M-160 -40L180 -40C170 20 130 40 90 40L-110 40C-140 20 -156 0 -160 -40Z', ink.bright) +
          fill('M-160 -40L180 -40L176 -20L-158 -20Z', ink.rust) +
          rect(-40, -110, 110, 70, ink.rust) +
          rect(-20, -96, 40, 36, ink.sand) +
          stroke('M-90 -40V-230M-90 -220L80 -110', ink.over, 9),
        {transform: 'translate(1330 930)'},
      ) +
      stroke(
        'M1010 250q26 -26 52 0q26 -26 52 0M1160 340q20 -20 40 0q20 -20 40 0M860 360q18 -18 36 0q18 -18 36 0',
        ink.over,
        7,
      ) +
      spruce(40, 1180, 360, ink.over) +
      walker(980, 866, 130, {
        skin: tones.paper.base,
        hair: ink.clay,
        top: ink.rust,
        legs: ink.over,
        wave: true,
      }) +
      walker(1070, 866, 84, {
        skin: tones.paper.base,
        hair: ink.clay,
        top: ink.bright,
        legs: ink.over,
      }),
  )
