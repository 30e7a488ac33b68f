import {type Cut, dress, neck} from '../kit/clothes.ts'
import {
  brows,
  cheeks,
  type Eyes,
  eyes,
  type Glasses,
  glasses,
  type Mouth,
  mouth,
  type Nose,
  nose,
} from '../kit/features.ts'
import {grain} from '../kit/grain.ts'
import {
  type Beard,
  beards,
  type Hair,
  type Haircut,
  type Headwear,
  type HeadwearName,
  haircuts,
  headwear,
} from '../kit/hair.ts'
import {type HeadShape, makeHead} from '../kit/head.ts'
import {type Drawing, ellipse, fill, group, p, rect, stroke} from '../kit/svg.ts'
import {ink, tones} from './palette.ts'

export type TryckPerson = {
  head?: HeadShape
  skin: keyof typeof tones
  hair: Haircut
  hairInk: string
  beard?: Beard
  headwear?: {name: HeadwearName; ink: string; band?: string}
  eyes?: Eyes
  look?: number
  brow?: {arch?: number; weight?: number}
  nose?: Nose
  mouth?: Mouth
  glasses?: Glasses
  lips?: boolean
  freckles?: boolean
  old?: boolean
  earrings?: boolean
  build?: number
  cut: Cut
  cloth: string
  second?: string
  /** Knitted or printed pattern on the clothes, clipped to them. */
  pattern?: string
  background: string
}

/** A portrait as a screen print: solid inks slightly out of register, drawn lines, grain for shade. */
export const tryckPortrait = (person: TryckPerson, id: string): Drawing => {
  const head = makeHead(person.head)
  const {cx, chinY, path} = head
  const tone = tones[person.skin]
  const clothes = dress(head, person.cut, person.build)
  const hat: Headwear | undefined = person.headwear && headwear[person.headwear.name]
  const hair: Hair = hat?.hidesHair ? {} : haircuts[person.hair]
  const e = eyes(head, person.eyes, person.look)
  const n = nose(head, person.nose, head.shape.turn < 0 ? -1 : 1)
  const m = mouth(head, person.mouth)
  const line = person.skin === 'night' || person.skin === 'umber' ? '#1c130d' : ink.green
  const second = person.second ?? ink.paper
  const tilt = p`rotate(${head.shape.tilt} ${cx} ${chinY})`
  const clothLine = person.cloth === ink.green || person.cloth === ink.over ? ink.mist : ink.green
  const hairLine =
    person.hairInk === ink.green || person.hairInk === ink.over ? ink.mist : ink.green
  const far = head.shape.turn < 0 ? -1 : 1
  const headArea = {x: cx - 150, y: head.top, width: 300, height: chinY - head.top}
  const edge = (u: number, v: number): number => {
    const side = far > 0 ? u : 1 - u
    return Math.max(0, (side - 0.6) * 3) ** 2.2 + Math.max(0, v - 0.9) * 1.2 * side
  }

  const defs =
    `<clipPath id="f${id}"><path d="${head.outline}"/></clipPath><clipPath id="b${id}"><path d="${clothes.body}"/></clipPath>` +
    `<clipPath id="k${id}"><path d="${neck(head, person.build)}"/></clipPath>` +
    (hair.front ? `<clipPath id="h${id}"><path d="${path(hair.front)}"/></clipPath>` : '')

  const behind = group(
    fill(hat?.back && path(hat.back), person.headwear?.ink ?? '') +
      fill(hair.back && path(hair.back), person.hairInk) +
      fill(head.ears, tone.base) +
      stroke(head.ears, line, 4, {opacity: 0.75}),
    {transform: tilt},
  )

  const bodyGrain = grain(
    `${id}b`,
    620,
    {x: 90, y: chinY + 60, width: 640, height: 1000 - chinY - 40},
    (u, v) => (far > 0 ? u : 1 - u) ** 2.4 * 0.9 + v * 0.12,
    person.cloth === ink.green || person.cloth === ink.over ? ink.over : ink.green,
    4.5,
  )
  const salt = grain(
    `${id}s`,
    150,
    {x: 90, y: chinY + 60, width: 640, height: 1000 - chinY - 40},
    () => 0.8,
    person.cloth === ink.paper || person.cloth === ink.bright ? ink.sand : ink.paper,
    2.6,
  )

  const body =
    fill(neck(head, person.build), tone.base) +
    group(`<path d="${head.outline}" transform="translate(${far * 8} 46)" fill="${tone.shade}"/>`, {
      'clip-path': `url(#k${id})`,
    }) +
    fill(clothes.under, second) +
    fill(clothes.body, person.cloth) +
    group(
      (person.pattern ?? '') +
        fill(clothes.pieces, second) +
        fill(
          clothes.trim,
          person.cut === 'blazer' || person.cut === 'hoodie' ? person.cloth : second,
        ) +
        bodyGrain +
        salt +
        (person.cut === 'blazer' || person.cut === 'hoodie'
          ? stroke(clothes.trim, clothLine, 4)
          : '') +
        stroke(clothes.lines, clothLine, 5),
      {'clip-path': `url(#b${id})`},
    ) +
    fill(hair.extra && path(hair.extra), person.hairInk) +
    stroke(hair.extra && path(hair.extra), hairLine, 4)

  const lens = person.glasses && glasses(head, person.glasses)
  const face =
    fill(head.outline, tone.base) +
    group(
      fill(
        path(
          p`M${far * 130} -20L${far * 104} 60C${far * 84} 100 ${far * 92} 150 ${far * 84} 196C${far * 74} 236 ${far * 50} 262 ${far * 20} 276L${far * 30} 300L${far * 150} 300Z`,
        ),
        tone.shade,
        {opacity: 0.85},
      ) +
        grain(`${id}f`, 1300, headArea, edge, tone.shade, 2.5) +
        cheeks(head)
          .map((c) => ellipse(c.x, c.y, 25, 19, tone.cheek, {opacity: 0.55}))
          .join('') +
        fill(person.beard && path(beards[person.beard]), person.hairInk),
      {'clip-path': `url(#f${id})`},
    ) +
    (person.beard === 'full' ? fill(path(beards.full), person.hairInk) : '') +
    stroke(n.line, line, 5) +
    (person.freckles
      ? cheeks(head)
          .map((c) =>
            stroke(
              p`M${c.x - 16} ${c.y - 10}h0M${c.x - 2} ${c.y - 15}h0M${c.x + 12} ${c.y - 8}h0M${c.x + 2} ${c.y}h0`,
              ink.rust,
              5,
            ),
          )
          .join('')
      : '') +
    e.irises
      .map(
        (i) =>
          ellipse(i.x, i.y + 1, 8.5, 11, line) + ellipse(i.x - 3, i.y - 4, 2.6, 2.6, ink.bright),
      )
      .join('') +
    stroke(e.lids, line, person.lips ? 7 : 5.5) +
    (person.old ? stroke(e.bags + e.creases, line, 3, {opacity: 0.55}) : '') +
    fill(
      brows(head, person.brow?.arch, person.brow?.weight),
      person.hairInk === ink.bright || person.hairInk === ink.sand
        ? ink.clay
        : person.hairInk === ink.mist
          ? ink.leaf
          : person.hairInk,
    ) +
    (m.inside
      ? fill(m.inside, ink.over) +
        fill(m.teeth, ink.bright) +
        (person.lips ? stroke(m.inside, ink.rust, 7) : '')
      : stroke(
          m.line,
          person.beard === 'full' || person.beard === 'short'
            ? person.hairInk === ink.green || person.hairInk === ink.over
              ? ink.paper
              : line
            : person.lips
              ? ink.rust
              : line,
          person.lips ? 8 : 5.5,
        )) +
    (person.beard ? '' : stroke(m.shade, tone.shade, 5))

  const hairFront =
    fill(hair.front && path(hair.front), person.hairInk) +
    (hair.front
      ? group(
          grain(
            `${id}h`,
            110,
            {x: cx - 170, y: head.top - 50, width: 340, height: 340},
            () => 0.7,
            hairLine === ink.mist ? ink.mist : ink.paper,
            2.4,
          ),
          {'clip-path': `url(#h${id})`},
        )
      : '') +
    stroke(hair.strands && path(hair.strands), hairLine, 4)

  const hatFront =
    hat && person.headwear
      ? fill(path(hat.front), person.headwear.ink, {'fill-rule': 'evenodd'}) +
        fill(hat.band && path(hat.band), person.headwear.band ?? person.headwear.ink) +
        stroke(
          hat.folds && path(hat.folds),
          person.headwear.ink === ink.green ? ink.mist : ink.green,
          4.5,
        )
      : ''

  const jewellery = person.earrings
    ? ellipse(head.x(-112), head.y(204), 10, 14, ink.rust) +
      ellipse(head.x(112), head.y(204), 10, 14, ink.rust)
    : ''
  const over =
    fill(clothes.over, person.cut === 'parka' || person.cut === 'shawl' ? second : person.cloth) +
    stroke(
      clothes.overLines,
      second === ink.green || person.cloth === ink.green ? ink.mist : ink.green,
      5,
    )

  return {
    width: 1200,
    height: 1500,
    defs,
    body: group(
      rect(0, 0, 800, 1000, ink.paper) +
        person.background +
        group(
          behind +
            body +
            group(
              face +
                (lens
                  ? fill(lens.lenses, ink.bright, {opacity: 0.25}) +
                    stroke(lens.lenses + lens.lines, line, 6.5)
                  : '') +
                hairFront +
                hatFront +
                jewellery,
              {transform: tilt},
            ) +
            over,
          {transform: 'translate(-44 -108) scale(1.11)'},
        ),
      {transform: 'scale(1.5)'},
    ),
  }
}
