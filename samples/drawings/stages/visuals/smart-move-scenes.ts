import {type Drawing, ellipse, fill, group, polygon, rect, stroke} from '../../kit/svg.ts'
import {birch} from '../../sol/backdrops.ts'
import {sol} from '../../sol/palette.ts'
import {cloud, figure} from '../../sol/things.ts'
import {inks} from '../inks.ts'
import {recolour} from '../recolour.ts'
import {W, wide} from './sheet.ts'

const poster = (body: string): Drawing => recolour(wide(body), sol, inks.smartMove)

/** A house where nothing is level, and the family that bought it. */
const leaning = (): Drawing =>
  poster(
    rect(0, 0, W, 1080, sol.sky) +
      ellipse(1560, 250, 140, 140, sol.sun) +
      cloud(260, 180, 420, sol.white) +
      fill('M0 800C500 740 1300 760 1920 820V1080H0Z', sol.grass) +
      group(
        rect(-330, -430, 660, 430, sol.coral) +
          fill(polygon(-380, -430, 0, -690, 380, -430), sol.deep) +
          rect(150, -700, 80, 170, sol.red) +
          [-250, 130]
            .map(
              (x) =>
                rect(x, -350, 120, 140, sol.white) +
                stroke(`M${x + 60} -350V-210M${x} -280H${x + 120}`, sol.deep, 9),
            )
            .join('') +
          rect(-55, -210, 110, 210, sol.deep) +
          ellipse(34, -100, 9, 9, sol.sun) +
          ellipse(0, -530, 54, 54, sol.white),
        {transform: 'translate(900 840) rotate(-7)'},
      ) +
      birch(1500, 830, 480, sol.palm, 'sml') +
      figure(330, 1000, 330, {
        skin: '#f4bf9c',
        hair: '#c2551f',
        top: sol.teal,
        legs: sol.deep,
        wave: true,
      }) +
      figure(520, 1000, 340, {skin: '#f8d3ae', hair: '#5a2f22', top: sol.red, legs: sol.night}) +
      figure(1330, 1010, 210, {skin: '#f4bf9c', hair: '#c2551f', top: sol.sun, legs: sol.deep}) +
      figure(1440, 1010, 180, {skin: '#f8d3ae', hair: '#5a2f22', top: sol.pink, legs: sol.night}) +
      ellipse(700, 1010, 26, 26, sol.night),
  )

/** A Saturday with twelve ways to begin: signposts that point everywhere. */
const signposts = (): Drawing =>
  poster(
    rect(0, 0, W, 1080, sol.pink) +
      ellipse(360, 300, 170, 170, sol.sun) +
      cloud(1300, 200, 460, sol.white) +
      fill('M0 760C400 700 1200 780 1920 720V1080H0Z', sol.grass) +
      fill('M860 1080C900 940 1000 860 1180 780L1260 770C1120 880 1080 960 1100 1080Z', sol.sand) +
      rect(936, 150, 44, 790, sol.deep) +
      [
        [200, 1, sol.teal],
        [310, -1, sol.red],
        [420, 1, sol.sun],
        [530, -1, sol.deep],
        [640, 1, sol.coral],
      ]
        .map(([y, side, colour]) =>
          group(fill('M0 0H330L390 40L330 80H0Z', String(colour)), {
            transform: `translate(${Number(side) > 0 ? 940 : 976} ${y}) scale(${side} 1)`,
          }),
        )
        .join('') +
      figure(560, 980, 350, {skin: '#b9774a', hair: '#2b1d1e', top: sol.teal, legs: sol.night}) +
      figure(1400, 980, 340, {
        skin: '#f8d3ae',
        hair: '#b9ada0',
        top: sol.sun,
        legs: sol.deep,
        wave: true,
      }) +
      birch(1720, 800, 480, sol.palm, 'sms'),
  )

export const smartMoveScenes: Record<string, {title: string; draw: () => Drawing}> = {
  'smart-move-lutar': {title: 'Ett hus som lutar, och familjen som bor där', draw: leaning},
  'smart-move-skyltar': {title: 'En stolpe med skyltar åt alla håll', draw: signposts},
}
