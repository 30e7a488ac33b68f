import {type Drawing, ellipse, fill, group, rect, stroke} from '../../kit/svg.ts'
import {birch} from '../../sol/backdrops.ts'
import {sol} from '../../sol/palette.ts'
import {figure, terrace} from '../../sol/things.ts'
import {spruce} from '../../tryck/backdrops.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {H, W, wide} from './sheet.ts'

export const tiles = (): Drawing => {
  const size = 480
  const th = 360
  const tile = (i: number, ground: string, inner: string): string =>
    group(rect(0, 0, size, th, ground) + inner, {
      transform: `translate(${(i % 4) * size} ${Math.floor(i / 4) * th})`,
    })
  const body = [
    tile(
      0,
      sol.sky,
      fill('M60 360V150H120V110H180V150H300V110H360V150H420V360Z', sol.deep) +
        fill(
          'M50 150L90 80L130 150ZM110 110L150 40L190 110ZM290 110L330 40L370 110ZM350 150L390 80L430 150Z',
          sol.coral,
        ) +
        fill('M200 360V290a40 40 0 0 1 80 0V360Z', sol.sun) +
        [90, 150, 330, 390].map((x) => rect(x - 9, 190, 18, 40, sol.sun)).join(''),
    ),
    tile(
      1,
      sol.coral,
      ellipse(240, 180, 120, 120, sol.cream) +
        stroke(
          'M120 180H360M240 60V300M158 94C200 140 200 220 158 266M322 94C280 140 280 220 322 266',
          sol.coral,
          14,
        ),
    ),
    tile(
      2,
      sol.sun,
      fill('M0 250H480V360H0Z', sol.teal) +
        fill('M120 250L140 300H350L380 250Z', sol.white) +
        fill('M240 60L240 235H120Z', sol.coral) +
        fill('M256 90L256 235H340Z', sol.pink) +
        stroke('M248 50V250', sol.deep, 10) +
        stroke('M30 320h90M180 336h120M350 320h90', sol.sky, 10),
    ),
    tile(
      3,
      sol.deep,
      [90, 200, 320, 410]
        .map((x, i) => spruce(x, 360, 220 + (i % 2) * 90, i % 2 ? sol.teal : sol.grass))
        .join('') + ellipse(380, 80, 44, 44, sol.sun),
    ),
    tile(
      4,
      sol.pink,
      rect(0, 300, 480, 60, sol.deep) +
        fill('M60 300V190L150 130V190L240 130V190L330 130V300Z', sol.red) +
        rect(360, 70, 46, 230, sol.deep) +
        [90, 170, 250].map((x) => rect(x, 220, 40, 40, sol.sun)).join('') +
        stroke('M383 60q-30 -30 0 -50', sol.white, 16),
    ),
    tile(
      5,
      sol.grass,
      ellipse(350, 110, 56, 56, sol.cream) +
        fill('M-10 360L150 120L260 270L330 180L490 360Z', sol.palm) +
        fill('M150 120L114 174L140 170L154 194L172 172L190 176Z', sol.white) +
        fill('M170 340L250 210L330 340Z', sol.coral) +
        fill('M250 210L330 340H262Z', sol.deep) +
        stroke('M250 210L244 196M250 210L258 196', sol.deep, 7),
    ),
    tile(6, sol.cream, terrace(40, 340, 134, 180, [sol.coral, sol.teal, sol.sun])),
    tile(
      7,
      sol.teal,
      stroke(
        'M110 250m-70 0a70 70 0 1 0 140 0a70 70 0 1 0 -140 0M370 250m-70 0a70 70 0 1 0 140 0a70 70 0 1 0 -140 0M110 250L190 130H310L370 250M190 130L240 250H110M240 250L310 130L296 84H350M190 130L176 96M150 96H204',
        sol.cream,
        16,
      ),
    ),
    tile(
      8,
      sol.red,
      ellipse(240, 190, 130, 130, sol.night) +
        ellipse(240, 190, 46, 46, sol.sun) +
        ellipse(240, 190, 10, 10, sol.night) +
        stroke('M240 80a110 110 0 0 1 110 110M240 106a84 84 0 0 1 84 84', sol.teal, 6) +
        stroke('M420 60L380 210L330 240', sol.cream, 14),
    ),
    tile(
      9,
      sol.sky,
      rect(0, 270, 480, 90, sol.grass) +
        fill('M180 270V120L240 40L300 120V270Z', sol.white) +
        fill('M168 124L240 26L312 124Z', sol.deep) +
        rect(300, 170, 120, 100, sol.white) +
        fill('M290 176L320 120H400L430 176Z', sol.deep) +
        rect(222, 200, 36, 70, sol.coral) +
        stroke('M240 26V-4', sol.deep, 6) +
        birch(90, 300, 230, sol.palm, 'tl'),
    ),
    tile(
      10,
      sol.mustard,
      fill(
        'M80 290V90Q160 60 240 96Q320 60 400 90V290Q320 262 240 296Q160 262 80 290Z',
        sol.white,
      ) +
        stroke(
          'M240 96V296M110 130q50 -16 104 0M110 174q50 -16 104 0M110 218q50 -16 104 0M266 130q50 -16 104 0M266 174q50 -16 104 0M266 218q50 -16 104 0',
          sol.teal,
          10,
        ),
    ),
    tile(
      11,
      sol.pink,
      ellipse(240, 240, 150, 150, sol.coral) +
        rect(0, 270, 480, 90, sol.deep) +
        group(
          figure(0, 0, 210, {
            skin: '#f4bf9c',
            hair: '#5e3524',
            top: sol.sun,
            legs: sol.night,
            wave: true,
          }),
          {transform: 'translate(170 340)'},
        ) +
        figure(280, 340, 196, {skin: '#85502f', hair: '#2b1d1e', top: sol.teal, legs: sol.cream}) +
        figure(360, 344, 120, {skin: '#f8d3ae', hair: '#e9b659', top: sol.white, legs: sol.red}),
    ),
  ].join('')
  return recolour(wide(rect(0, 0, W, H, sol.cream) + body), sol, inks.smartMove)
}
