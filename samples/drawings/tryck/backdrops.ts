import {grain} from '../kit/grain.ts'
import {ellipse, fill, p, random, rect, stroke} from '../kit/svg.ts'
import {ink} from './palette.ts'

/** A spruce with its foot at (x, y): stacked jagged tiers. */
export const spruce = (x: number, y: number, h: number, colour: string, tiers = 5): string => {
  const w = h * 0.22
  let left = ''
  let right = ''
  for (let i = 0; i < tiers; i++) {
    const ty = y - h + (h * 0.9 * (i + 1)) / tiers
    const tw = w * (0.32 + (0.68 * (i + 1)) / tiers)
    right += p`L${x + tw} ${ty}L${x + tw * 0.5} ${ty - h * 0.02}`
    left = p`L${x - tw * 0.5} ${ty - h * 0.02}L${x - tw} ${ty}` + left
  }
  const bottom = y - h * 0.1
  return fill(
    p`M${x} ${y - h}${right}L${x + w * 0.1} ${bottom}L${x + w * 0.1} ${y}L${x - w * 0.1} ${y}L${x - w * 0.1} ${bottom}${left}Z`,
    colour,
  )
}

/** A birch in two inks: paper trunk with marks, leaves as a loose cloud of strokes. */
export const printBirch = (x: number, y: number, h: number, leaf: string, seed: string): string => {
  const next = random(seed)
  const w = h * 0.022
  let marks = ''
  for (let i = 0; i < 10; i++) {
    const my = y - h * (0.03 + i * 0.07)
    marks += p`M${next() < 0.5 ? x - w : x} ${my}h${w * 0.9}`
  }
  let leaves = ''
  for (let i = 0; i < 210; i++) {
    const a = next() * Math.PI * 2
    const r = Math.sqrt(next()) * h * 0.2
    const lx = x + Math.cos(a) * r
    const ly = y - h * 0.72 + Math.sin(a) * r * 1.35
    leaves += p`M${lx} ${ly}l0 ${h * 0.008}`
  }
  return (
    fill(
      p`M${x - w} ${y}L${x - w * 0.4} ${y - h * 0.9}L${x + w * 0.4} ${y - h * 0.9}L${x + w} ${y}Z`,
      ink.bright,
    ) +
    stroke(marks, ink.green, h * 0.009) +
    stroke(leaves, leaf, h * 0.02)
  )
}

const sky = (seed: string, colour: string, speck: string): string =>
  rect(0, 0, 800, 1000, colour) +
  grain(seed, 320, {x: 0, y: 0, width: 800, height: 1000}, (_, v) => 0.2 + v * 0.7, speck, 3)

/** Northern lights: vertical rays hanging from a waving band. */
export const aurora = (
  x: number,
  y: number,
  width: number,
  height: number,
  seed: string,
): string => {
  const next = random(seed)
  const n = Math.round(width / 26)
  const rays = (shift: number, tall: number): string =>
    Array.from({length: n}, (_, i) => {
      const rx = x + ((i + 0.5) * width) / n
      const ry = y + shift + Math.sin(i / 3.1 + shift) * height * 0.16
      const h = height * tall * (0.5 + next() * 0.5)
      return p`M${rx} ${ry}l${-h * 0.1} ${h}`
    }).join('')
  return stroke(rays(0, 0.9), ink.leaf, 17) + stroke(rays(height * 0.2, 0.5), ink.mist, 9)
}

const fells = (y: number, colour: string, snow: string): string =>
  fill(
    p`M0 ${y + 120}L120 ${y + 20}L200 ${y + 70}L330 ${y - 60}L440 ${y + 50}L560 ${y - 20}L680 ${y + 70}L800 ${y + 10}L800 1000L0 1000Z`,
    colour,
  ) +
  fill(
    p`M330 ${y - 60}L270 ${y}L305 ${y - 4}L330 ${y + 26}L352 ${y - 6}L388 ${y}ZM560 ${y - 20}L516 ${y + 14}L552 ${y + 10}L574 ${y + 34}L606 ${y + 14}Z`,
    snow,
  )

const flower = (x: number, y: number, r: number): string =>
  [0, 60, 120, 180, 240, 300]
    .map(
      (a) =>
        `<ellipse cx="${x}" cy="${y - r}" rx="${r * 0.4}" ry="${r}" fill="${ink.bright}" transform="rotate(${a} ${x} ${y})"/>`,
    )
    .join('') + ellipse(x, y, r * 0.42, r * 0.42, ink.rust)

/** Backgrounds of the printed portraits (800 × 1000). */
export const prints = {
  fell:
    sky('fell', ink.mist, ink.bright) +
    ellipse(120, 170, 84, 84, ink.rust) +
    fells(520, ink.leaf, ink.bright),
  spruces:
    sky('spr', ink.sand, ink.bright) +
    [
      [70, 420],
      [190, 330],
      [640, 380],
      [752, 460],
      [560, 280],
      [290, 250],
    ]
      .map(([x = 0, h = 0], i) =>
        spruce(x, 1000 - (i % 2) * 60, h * 1.9, i % 2 ? ink.leaf : ink.green),
      )
      .join(''),
  rust: sky('rus', ink.rust, ink.clay) + ellipse(400, 420, 320, 320, ink.clay),
  green: sky('gre', ink.green, ink.leaf) + ellipse(400, 410, 318, 318, ink.leaf),
  birches:
    sky('bir', ink.paper, ink.sand) +
    rect(0, 780, 800, 220, ink.mist) +
    printBirch(90, 980, 900, ink.leaf, 'p') +
    printBirch(705, 940, 800, ink.rust, 'q') +
    printBirch(590, 860, 560, ink.leaf, 'r'),
  sea:
    sky('sea', ink.sand, ink.bright) +
    ellipse(670, 190, 90, 90, ink.rust) +
    rect(0, 560, 800, 440, ink.leaf) +
    stroke(
      'M0 620h120M180 620h220M470 620h330M60 680h300M420 680h180M0 740h200M260 740h380M700 740h100M90 800h200',
      ink.mist,
      9,
    ) +
    fill('M560 556L640 500L690 540L740 516L800 560Z', ink.green),
  house:
    sky('hou', ink.mist, ink.bright) +
    fill('M40 1000L40 520L250 380L460 520L460 1000Z', ink.rust) +
    stroke('M22 536L250 384L478 536', ink.bright, 22) +
    rect(110, 600, 110, 140, ink.bright) +
    stroke('M165 600v140M110 670h110', ink.rust, 8) +
    spruce(690, 1000, 780, ink.green, 6) +
    spruce(590, 1000, 460, ink.leaf, 5),
  snow:
    sky('sno', ink.leaf, ink.mist) +
    fill('M0 700Q200 620 420 690T800 660V1000H0Z', ink.bright) +
    spruce(110, 760, 420, ink.green) +
    spruce(700, 730, 360, ink.green) +
    stroke(
      'M80 120h0M190 220h0M300 90h0M520 140h0M640 260h0M720 90h0M60 380h0M140 500h0M680 440h0M740 560h0M250 330h0M580 380h0',
      ink.bright,
      20,
    ),
  meadow:
    sky('mea', ink.sand, ink.paper) +
    rect(0, 640, 800, 360, ink.leaf) +
    [
      [60, 690, 22],
      [150, 760, 26],
      [70, 850, 30],
      [700, 680, 22],
      [640, 760, 26],
      [740, 820, 30],
      [120, 940, 34],
      [690, 930, 34],
    ]
      .map(([x = 0, y = 0, r = 0]) => flower(x, y, r))
      .join(''),
  night:
    sky('nig', ink.over, ink.mist) +
    aurora(0, 90, 800, 380, 'nig') +
    fells(640, ink.green, ink.mist),
  ribbon:
    rect(0, 0, 800, 1000, ink.paper) +
    [0, 1, 2, 3, 4, 5]
      .map((i) =>
        fill(
          p`M0 ${i * 180}L800 ${i * 180 - 200}L800 ${i * 180 - 110}L0 ${i * 180 + 90}Z`,
          i % 2 ? ink.rust : ink.sand,
        ),
      )
      .join('') +
    grain('rib', 260, {x: 0, y: 0, width: 800, height: 1000}, () => 0.9, ink.bright, 3),
}
