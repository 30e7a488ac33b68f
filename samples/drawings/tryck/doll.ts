import {ellipse, fill, group, p, stroke} from '../kit/svg.ts'
import {ink, tones} from './palette.ts'

export type DollLook = {
  tone: keyof typeof tones
  hairInk: string
  hair: 'bun' | 'short' | 'braids' | 'buns' | 'bald' | 'hat' | 'tuft'
  coat: string
  trousers?: string
  skirt?: boolean
  beard?: boolean
  hatInk?: string
  scarf?: string
  /** Arm positions: end points of the left and right hands, in the doll's own units. */
  hands?: [number, number, number, number]
  carries?: string
}

const hairs: Record<DollLook['hair'], string> = {
  bun: 'M-24 -160C-30 -206 30 -206 24 -160C14 -178 -8 -182 -16 -172C-20 -168 -22 -164 -24 -160ZM-14 -203a15 15 0 1 1 30 0a15 15 0 1 1 -30 0Z',
  short: 'M-24 -160C-30 -202 30 -202 24 -160C16 -176 -16 -176 -24 -160Z',
  braids:
    'M-24 -160C-30 -206 30 -206 24 -160C14 -182 -14 -182 -24 -160ZM-28 -164h9v48l-5 8l-5 -8ZM19 -164h9v48l-5 8l-5 -8Z',
  buns: 'M-24 -160C-30 -202 30 -202 24 -160C16 -176 -16 -176 -24 -160ZM-38 -182a11 11 0 1 1 20 0a11 11 0 1 1 -20 0ZM18 -182a11 11 0 1 1 20 0a11 11 0 1 1 -20 0Z',
  bald: 'M-24 -158C-29 -168 -27 -176 -24 -178L-21 -160ZM24 -158C29 -168 27 -176 24 -178L21 -160Z',
  hat: 'M-24 -156C-26 -170 26 -170 24 -156L24 -166H-24Z',
  tuft: 'M-14 -182C-10 -196 12 -196 16 -182C6 -188 -6 -188 -14 -182Z',
}

/** A person with a face, standing at (x, y), 200 units tall before scaling to height h. */
export const doll = (x: number, y: number, h: number, look: DollLook): string => {
  const tone = tones[look.tone]
  const [lx, ly, rx, ry] = look.hands ?? [-34, -66, 34, -66]
  const line = look.tone === 'night' || look.tone === 'umber' ? '#1c130d' : ink.green
  const arm = (side: number, hx: number, hy: number): string =>
    stroke(
      p`M${side * 24} -120Q${(side * 24 + hx) / 2 + side * 12} ${(hy - 120) / 2 + 6} ${hx} ${hy}`,
      look.coat,
      13,
    ) + ellipse(hx, hy, 7.5, 7.5, tone.base)
  return group(
    (look.skirt
      ? stroke('M-10 -40V-4M10 -40V-4', look.trousers ?? ink.over, 10)
      : stroke('M-11 -60L-13 -5M11 -60L13 -5', look.trousers ?? ink.over, 19)) +
      stroke('M-13 -3h-6M13 -3h6', ink.over, 9) +
      arm(-1, lx, ly) +
      fill(
        look.skirt
          ? 'M-22 -128Q0 -140 22 -128L36 -32Q0 -24 -36 -32Z'
          : 'M-26 -126Q0 -140 26 -126L28 -54Q0 -46 -28 -54Z',
        look.coat,
      ) +
      (look.scarf
        ? fill(
            'M-20 -134Q0 -122 20 -134L22 -122Q0 -110 -22 -122ZM6 -120L18 -122L20 -84L8 -82Z',
            look.scarf,
          )
        : fill('M-10 -136L0 -122L10 -136Z', tone.shade)) +
      (look.carries ?? '') +
      arm(1, rx, ry) +
      ellipse(-25, -154, 5, 7, tone.base) +
      ellipse(25, -154, 5, 7, tone.base) +
      fill(
        'M-25 -164C-25 -204 25 -204 25 -164C25 -136 12 -126 0 -126C-12 -126 -25 -136 -25 -164Z',
        tone.base,
      ) +
      (look.beard
        ? fill(
            'M-25 -158C-24 -132 -12 -122 0 -122C12 -122 24 -132 25 -158C16 -142 8 -146 0 -146C-8 -146 -16 -142 -25 -158Z',
            look.hairInk,
          )
        : '') +
      ellipse(-13, -147, 6, 4.5, tone.cheek, {opacity: 0.6}) +
      ellipse(13, -147, 6, 4.5, tone.cheek, {opacity: 0.6}) +
      stroke('M-9 -158h0M9 -158h0', line, 6.5) +
      stroke('M1 -157q4 6 -1 7', line, 2.4) +
      stroke('M-7 -140q7 7 14 0', look.beard ? ink.bright : line, 2.8) +
      fill(hairs[look.hatInk && look.hair === 'bun' ? 'short' : look.hair], look.hairInk) +
      (look.hatInk
        ? fill('M-27 -168C-27 -214 27 -214 27 -168Z', look.hatInk) +
          fill('M-29 -172Q0 -184 29 -172L29 -160Q0 -172 -29 -160Z', ink.bright) +
          ellipse(0, -206, 8, 8, ink.bright)
        : ''),
    {transform: p`translate(${x} ${y}) scale(${h / 200})`},
  )
}

/** The family that is followed over the years. */
export const lovisa: DollLook = {tone: 'paper', hairInk: ink.clay, hair: 'bun', coat: ink.green}
export const tesfaye: DollLook = {
  tone: 'umber',
  hairInk: ink.over,
  hair: 'short',
  coat: ink.rust,
  beard: true,
}
export const saba: DollLook = {
  tone: 'clay',
  hairInk: ink.over,
  hair: 'buns',
  coat: ink.sand,
  trousers: ink.green,
}
export const elias: DollLook = {tone: 'clay', hairInk: ink.over, hair: 'tuft', coat: ink.rust}
