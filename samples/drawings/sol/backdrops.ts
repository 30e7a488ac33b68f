import {ellipse, fill, group, p, polygon, random, rect, stroke} from '../kit/svg.ts'
import {sol} from './palette.ts'

/** A palm in silhouette with its foot at (x, y) and its height h. */
export const palm = (
  x: number,
  y: number,
  h: number,
  colour: string,
  trunk: string,
  lean = 0.12,
): string => {
  const tx = x + h * lean
  const ty = y - h
  const r = h * 0.42
  const leaf = (angle: number, length: number): string => {
    const a = (angle * Math.PI) / 180
    const ex = tx + Math.cos(a) * length
    const ey = ty + Math.sin(a) * length + length * 0.42
    const mx = tx + Math.cos(a) * length * 0.55
    const my = ty + Math.sin(a) * length * 0.62 - length * 0.16
    return p`M${tx} ${ty}Q${mx} ${my - length * 0.1} ${ex} ${ey}Q${mx - Math.cos(a) * 4} ${my + length * 0.2} ${tx} ${ty + r * 0.06}Z`
  }
  const leaves = [-170, -148, -118, -86, -58, -30, -8, 14, 166]
    .map((angle, i) => leaf(angle, r * (0.86 + (i % 3) * 0.12)))
    .join('')
  const w = h * 0.026
  return (
    fill(
      p`M${x - w * 1.5} ${y}Q${x + h * lean * 0.15} ${y - h * 0.55} ${tx - w * 0.6} ${ty}L${tx + w * 0.6} ${ty}Q${x + h * lean * 0.15 + w * 2.4} ${y - h * 0.55} ${x + w * 1.5} ${y}Z`,
      trunk,
    ) + fill(leaves, colour)
  )
}

/** A birch: white trunk with dark marks and a light crown. */
export const birch = (x: number, y: number, h: number, crown: string, seed = 'b'): string => {
  const next = random(seed)
  const w = h * 0.024
  const marks = Array.from({length: 9}, (_, i) => {
    const my = y - h * (0.04 + i * 0.065)
    const side = next() < 0.5
    return p`M${side ? x - w : x + w * 0.1} ${my}h${w * (0.7 + next() * 0.4)}`
  }).join('')
  const blobs = [
    [0, -0.86, 0.17],
    [-0.13, -0.7, 0.16],
    [0.13, -0.68, 0.17],
    [-0.02, -0.62, 0.19],
    [-0.16, -0.54, 0.12],
    [0.17, -0.52, 0.12],
  ]
  return (
    fill(
      p`M${x - w} ${y}L${x - w * 0.5} ${y - h * 0.8}L${x + w * 0.5} ${y - h * 0.8}L${x + w} ${y}Z`,
      sol.white,
    ) +
    stroke(marks, sol.night, h * 0.009) +
    blobs
      .map(([bx = 0, by = 0, r = 0]) => ellipse(x + bx * h, y + by * h, r * h, r * h * 1.06, crown))
      .join('') +
    group(
      blobs
        .map(([bx = 0, by = 0, r = 0]) =>
          ellipse(
            x + bx * h + r * h * 0.35,
            y + by * h + r * h * 0.28,
            r * h * 0.7,
            r * h * 0.6,
            sol.palm,
          ),
        )
        .join(''),
      {opacity: 0.22},
    )
  )
}

const sunDisc = (x: number, y: number, r: number, colour: string): string =>
  ellipse(x, y, r, r, colour)

const rays = (x: number, y: number, n: number, colour: string): string =>
  group(
    Array.from({length: n}, (_, i) => {
      const a = (i / n) * Math.PI * 2
      const b = ((i + 0.5) / n) * Math.PI * 2
      return fill(
        polygon(
          x,
          y,
          x + Math.cos(a) * 1400,
          y + Math.sin(a) * 1400,
          x + Math.cos(b) * 1400,
          y + Math.sin(b) * 1400,
        ),
        colour,
      )
    }).join(''),
  )

/** Backgrounds of the portraits (800 × 1000). */
export const backdrops = {
  sunset:
    rect(0, 0, 800, 1000, sol.pink) +
    sunDisc(400, 400, 330, sol.sun) +
    rect(0, 700, 800, 300, sol.coral),
  palms:
    rect(0, 0, 800, 1000, sol.sky) +
    sunDisc(590, 250, 150, sol.cream) +
    palm(110, 1000, 820, sol.palm, sol.brown, 0.08) +
    palm(730, 1000, 560, sol.teal, sol.brown, -0.06),
  birches:
    rect(0, 0, 800, 1000, sol.sand) +
    sunDisc(190, 260, 140, sol.white) +
    rect(0, 760, 800, 240, sol.grass) +
    birch(110, 900, 720, sol.grass, 'k') +
    birch(704, 860, 640, sol.mustard, 'm'),
  rays: rect(0, 0, 800, 1000, sol.sun) + rays(400, 520, 18, sol.mustard),
  teal: rect(0, 0, 800, 1000, sol.teal) + sunDisc(400, 420, 320, sol.sky),
  pool:
    rect(0, 0, 800, 1000, sol.sky) +
    rect(0, 640, 800, 360, sol.teal) +
    stroke(
      'M0 700q50-24 100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0M-40 780q50-24 100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0M0 860q50-24 100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0',
      sol.sky,
      12,
    ) +
    sunDisc(150, 200, 110, sol.sun),
  street:
    rect(0, 0, 800, 1000, sol.cream) +
    sunDisc(610, 270, 170, sol.coral) +
    fill('M0 1000L0 560L150 450L300 560L300 1000Z', sol.pink) +
    fill('M150 450L320 572L320 540L150 414L-20 540L-20 572Z', sol.red) +
    rect(60, 640, 90, 110, sol.deep) +
    fill('M540 1000L540 600L680 500L820 600L820 1000Z', sol.sky) +
    fill('M680 500L850 624L850 590L680 464L510 590L510 624Z', sol.deep) +
    rect(620, 690, 90, 110, sol.sun),
  night:
    rect(0, 0, 800, 1000, sol.deep) +
    sunDisc(400, 430, 320, sol.teal) +
    sunDisc(640, 170, 60, sol.sun),
  mast:
    rect(0, 0, 800, 1000, sol.pink) +
    rect(0, 740, 800, 260, sol.mustard) +
    stroke('M640 760L690 150L740 760', sol.deep, 10) +
    stroke(
      'M647 680L727 600L660 520L713 440L673 360L704 300M733 680L653 600L720 520L667 440L707 360L678 300',
      sol.deep,
      6,
    ) +
    stroke('M640 190Q690 130 740 190M612 160Q690 66 768 160', sol.white, 10) +
    sunDisc(180, 240, 120, sol.white),
  stripes:
    rect(0, 0, 800, 1000, sol.coral) +
    [0, 1, 2, 3, 4].map((i) => rect(i * 160, 0, 80, 1000, sol.pink)).join(''),
}
