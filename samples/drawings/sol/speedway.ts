import {ellipse, fill, group, p, stroke} from '../kit/svg.ts'
import {sol} from './palette.ts'

const wheel = (x: number, r: number): string =>
  stroke(p`M${x - r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`, sol.night, 26) +
  stroke(
    p`M${x - r} 0L${x + r} 0M${x - r * 0.5} ${-r * 0.86}L${x + r * 0.5} ${r * 0.86}M${x - r * 0.5} ${r * 0.86}L${x + r * 0.5} ${-r * 0.86}`,
    sol.sand,
    4,
  ) +
  ellipse(x, 0, 16, 16, sol.sand)

/** A speedway rider broadside through the bend, leaning in, wheels at y = 0 of the group, sand behind. */
export const rider = (x: number, y: number, scale: number, suit: string, paint: string): string =>
  group(
    fill('M-700 96C-560 -40 -400 -120 -250 -40C-180 -20 -150 40 -130 84Z', sol.pink, {
      opacity: 0.55,
    }) +
      fill('M-620 96C-470 0 -340 -60 -230 0C-190 20 -160 60 -140 90Z', sol.cream, {opacity: 0.8}) +
      ellipse(20, 96, 300, 18, sol.shadow, {opacity: 0.4}) +
      wheel(-140, 74) +
      wheel(190, 82) +
      stroke('M-140 0L-40 -30L60 -30L118 -150', sol.night, 16) +
      stroke('M190 0L104 -176', sol.sand, 18) +
      stroke('M70 -186L128 -194', sol.night, 12) +
      fill('M90 -110C130 -150 220 -150 270 -70L250 -62C216 -116 150 -122 104 -84Z', paint) +
      fill('M-230 -78C-200 -116 -120 -118 -70 -76L-84 -60C-124 -90 -186 -90 -214 -62Z', paint) +
      fill('M-56 -30L70 -30L56 42L-36 42Z', '#6e6a6c') +
      fill('M-40 -96L40 -96L44 -34L-44 -34Z', '#97908c') +
      stroke('M-38 -80H40M-40 -64H42M-42 -48H44', '#6e6a6c', 7) +
      stroke('M36 -70C90 -60 90 40 20 52L-170 58', sol.sand, 17) +
      fill('M-70 -104C-40 -130 60 -150 110 -140L96 -98L-20 -88Z', paint) +
      fill('M-110 -118C-80 -130 -50 -120 -34 -100L-110 -100Z', sol.night) +
      fill('M-110 -120C-130 -210 -60 -284 24 -290L76 -262C30 -220 -20 -190 -34 -112Z', suit) +
      fill(
        'M-96 -118L-40 -112C-30 -170 0 -210 40 -240L10 -262C-60 -240 -104 -190 -96 -118Z',
        sol.shadow,
        {
          opacity: 0.26,
        },
      ) +
      stroke('M40 -264L92 -226L104 -192', suit, 34) +
      stroke('M-78 -118L22 -112L4 -10', suit, 42) +
      stroke('M4 -20L-6 70', sol.night, 38) +
      stroke('M-24 92L40 92', sol.night, 20) +
      ellipse(100, -196, 20, 17, sol.night) +
      ellipse(74, -306, 54, 52, sol.white) +
      fill('M84 -334C122 -338 134 -312 128 -288L86 -284Z', sol.night) +
      fill('M22 -316C22 -366 116 -372 126 -334L58 -330Z', suit) +
      fill('M100 -276L132 -286L126 -262L92 -258Z', sol.sand),
    {transform: p`translate(${x} ${y}) rotate(-7) scale(${scale})`},
  )
