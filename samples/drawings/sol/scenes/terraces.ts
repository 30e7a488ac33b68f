import {type Drawing, ellipse, fill, group, rect, stroke} from '../../kit/svg.ts'
import {birch, palm} from '../backdrops.ts'
import {sol} from '../palette.ts'
import {cloud, figure, terrace} from '../things.ts'
import {photo, skyBands} from './sheet.ts'

export const terraces = (): Drawing =>
  photo(
    skyBands(1800, 700, [sol.pink, '#f7c7a8', '#f9d7b2', sol.cream]) +
      ellipse(1380, 330, 180, 180, sol.sun) +
      cloud(200, 260, 380, sol.white) +
      fill('M0 760H1800V1200H0Z', sol.grass) +
      terrace(90, 860, 270, 330, [sol.coral, sol.sky, sol.cream, sol.teal, sol.pink, sol.sand]) +
      fill('M0 860H1800V900H0Z', sol.palm) +
      fill('M0 900H1800V1030H0Z', sol.sand) +
      fill('M0 1030H1800V1200H0Z', '#86646a') +
      Array.from({length: 26}, (_, i) => rect(20 + i * 70, 838, 20, 62, sol.white)).join('') +
      rect(0, 854, 1800, 10, sol.white) +
      birch(330, 900, 470, '#b9c566', 't1') +
      palm(1580, 905, 560, sol.palm, sol.brown, -0.05) +
      figure(640, 1016, 210, {
        skin: '#f4bf9c',
        hair: '#e9b659',
        top: sol.red,
        legs: sol.deep,
        wave: true,
      }) +
      figure(760, 1020, 130, {skin: '#f4bf9c', hair: '#8a4a2a', top: sol.sun, legs: sol.teal}) +
      group(
        stroke(
          'M0 0m-40 0a40 40 0 1 0 80 0a40 40 0 1 0 -80 0M120 0m-40 0a40 40 0 1 0 80 0a40 40 0 1 0 -80 0M0 0L36 -62L104 -62L120 0M36 -62L60 0L0 0M60 0L104 -62L98 -92L126 -96M36 -62L28 -84M14 -86L44 -84',
          sol.night,
          8,
        ),
        {transform: 'translate(1130 1010)'},
      ),
  )
