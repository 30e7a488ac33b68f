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
import {hairs, skins, sol} from './palette.ts'

export type SolPerson = {
  head?: HeadShape
  skin: keyof typeof skins
  hair: Haircut
  hairColour: keyof typeof hairs
  beard?: Beard
  headwear?: {name: HeadwearName; colour: string; band?: string}
  eyes?: Eyes
  iris?: string
  look?: number
  brow?: {arch?: number; weight?: number}
  nose?: Nose
  mouth?: Mouth
  glasses?: {kind: Glasses; colour: string}
  lips?: boolean
  freckles?: boolean
  old?: boolean
  earrings?: string
  build?: number
  cut: Cut
  cloth: string
  second?: string
  /** SVG laid on the clothes (prints, stripes), clipped to them. */
  print?: string
  background: string
}

const W = 800
const H = 1000

/** A portrait as a poster: flat planes, light from the left, one hard shadow. */
export const solPortrait = (person: SolPerson, id: string): Drawing => {
  const head = makeHead(person.head)
  const {cx, x, y, path} = head
  const skin = skins[person.skin]
  const hairFill = hairs[person.hairColour]
  const ink = person.skin === 'deep' || person.skin === 'dark' ? '#2a1414' : '#4a2220'
  const clothes = dress(head, person.cut, person.build)
  const hat: Headwear | undefined = person.headwear && headwear[person.headwear.name]
  const hair: Hair = hat?.hidesHair ? {} : haircuts[person.hair]
  const e = eyes(head, person.eyes, person.look)
  const n = nose(head, person.nose, 1)
  const m = mouth(head, person.mouth)
  const second = person.second ?? sol.white
  const shade = {opacity: 0.3, style: 'mix-blend-mode:multiply'}
  const tilt = p`rotate(${head.shape.tilt} ${cx} ${head.chinY})`
  const a = head.axis

  const faceShade = path(
    p`M${a + 34} -60L${a + 52} 40C${a + 72} 70 ${a + 64} 104 ${a + 74} 122C${a + 84} 146 ${a + 70} 176 ${a + 58} 196C${a + 50} 214 ${a + 54} 236 ${a + 44} 252C${a + 36} 268 ${a + 22} 276 ${a + 8} 292L60 330L190 330L190 -60Z`,
  )
  const hairShade = path(p`M${a + 36} -130L${a + 50} 44C140 70 96 240 100 460L260 460L260 -130Z`)
  const bodyShade = p`M${cx + 76} ${head.chinY - 40}L${cx + 40} ${head.chinY + 140}C${cx + 20} ${head.chinY + 220} ${cx + 60} 920 ${cx + 50} 1010L900 1010L900 ${head.chinY - 60}Z`

  const defs = [
    `<clipPath id="f${id}"><path d="${head.outline}"/></clipPath>`,
    `<clipPath id="b${id}"><path d="${clothes.body}"/></clipPath>`,
    hair.front || hair.back
      ? `<clipPath id="h${id}"><path d="${path((hair.front ?? '') + (hair.extra ?? ''))}"/></clipPath>`
      : '',
    hat
      ? `<clipPath id="w${id}"><path clip-rule="evenodd" d="${path(hat.front)}"/></clipPath>`
      : '',
    `<clipPath id="k${id}"><path d="${neck(head, person.build)}"/></clipPath>`,
  ].join('')

  const dark = '#2f1320'
  const behind = group(
    fill(hat?.back ? path(hat.back) : undefined, person.headwear?.colour ?? '') +
      fill(hat?.back ? path(hat.back) : undefined, dark, {opacity: 0.28}) +
      fill(hair.back && path(hair.back), hairFill) +
      fill(hair.back && path(hair.back), dark, {opacity: 0.25}) +
      fill(head.ears, skin.base) +
      fill(head.ears, sol.shadow, {opacity: 0.22}),
    {transform: tilt},
  )
  const body =
    fill(neck(head, person.build), skin.base) +
    group(
      `<path d="${head.outline}" transform="translate(16 58)" fill="${sol.shadow}" opacity=".36" style="mix-blend-mode:multiply"/>` +
        fill(bodyShade, sol.shadow, shade),
      {'clip-path': `url(#k${id})`},
    ) +
    fill(clothes.under, second) +
    fill(clothes.body, person.cloth) +
    group(
      (person.print ?? '') +
        fill(clothes.pieces, second) +
        fill(
          clothes.trim,
          person.cut === 'blazer' || person.cut === 'hoodie' ? person.cloth : second,
        ) +
        (person.cut === 'blazer' || person.cut === 'hoodie'
          ? fill(clothes.trim, dark, {opacity: 0.16})
          : '') +
        stroke(clothes.lines, dark, 5, {opacity: 0.35}) +
        fill(bodyShade, sol.shadow, shade),
      {'clip-path': `url(#b${id})`},
    ) +
    fill(hair.extra && path(hair.extra), hairFill)

  const lens = person.glasses && glasses(head, person.glasses.kind)
  const sunglasses = person.glasses?.kind === 'sun'
  const iris = person.iris ?? '#3b2320'
  const face =
    fill(head.outline, skin.base) +
    group(
      cheeks(head)
        .map((c) => ellipse(c.x, c.y, 32, 24, skin.cheek, {opacity: 0.38}))
        .join('') +
        fill(person.beard && path(beards[person.beard]), hairFill) +
        fill(faceShade, sol.shadow, shade),
      {'clip-path': `url(#f${id})`},
    ) +
    (person.beard === 'full'
      ? fill(path(beards.full), hairFill) +
        group(fill(faceShade, sol.shadow, shade), {'clip-path': `url(#f${id})`})
      : '') +
    fill(n.shadow, sol.shadow, {opacity: 0.42}) +
    (person.freckles
      ? cheeks(head)
          .map((c) =>
            stroke(
              p`M${c.x - 20} ${c.y - 8}h0M${c.x - 6} ${c.y - 14}h0M${c.x + 10} ${c.y - 6}h0M${c.x} ${c.y + 2}h0M${c.x + 20} ${c.y - 12}h0`,
              skin.lip,
              5,
              {opacity: 0.6},
            ),
          )
          .join('')
      : '') +
    (sunglasses
      ? ''
      : fill(e.white, sol.white) +
        e.irises
          .map(
            (i) =>
              ellipse(i.x, i.y, 11.5, 12.5, iris) +
              ellipse(i.x, i.y, 5.5, 6, '#1d0f12') +
              ellipse(i.x - 4, i.y - 5, 3.2, 3.2, '#fff'),
          )
          .join('') +
        stroke(e.lids, ink, person.lips ? 7.5 : 6)) +
    (person.old ? stroke(e.bags + e.creases, sol.shadow, 3.5, {opacity: 0.4}) : '') +
    fill(
      brows(head, person.brow?.arch, person.brow?.weight),
      person.hairColour === 'white' ? '#b9ad9f' : hairFill === hairs.blond ? '#b98036' : hairFill,
    ) +
    (m.inside
      ? fill(m.inside, '#6e1f26') +
        fill(m.teeth, sol.white) +
        (person.lips ? stroke(m.inside, skin.lip, 7) : '')
      : stroke(m.line, person.lips ? skin.lip : ink, person.lips ? 9 : 6)) +
    stroke(m.shade, sol.shadow, 5, {opacity: 0.35})

  const eyewear =
    lens && person.glasses
      ? (sunglasses
          ? `${fill(lens.lenses, person.glasses.colour)}`
          : fill(lens.lenses, '#fff', {opacity: 0.16})) +
        stroke(lens.lenses + lens.lines, person.glasses.colour, 7)
      : ''

  const hairFront =
    fill(hair.front && path(hair.front), hairFill) +
    stroke(hair.strands && path(hair.strands), dark, 4, {opacity: 0.28}) +
    (hair.front || hair.extra
      ? group(fill(hairShade, sol.shadow, shade), {'clip-path': `url(#h${id})`})
      : '')

  const hatFront =
    hat && person.headwear
      ? fill(path(hat.front), person.headwear.colour, {'fill-rule': 'evenodd'}) +
        fill(hat.band && path(hat.band), person.headwear.band ?? second) +
        stroke(hat.folds && path(hat.folds), dark, 5, {opacity: 0.25}) +
        group(fill(hairShade, sol.shadow, shade), {'clip-path': `url(#w${id})`})
      : ''

  const jewellery = person.earrings
    ? group(
        ellipse(x(-110), y(196), 9, 9, person.earrings) +
          ellipse(x(110), y(196), 9, 9, person.earrings),
        {},
      )
    : ''

  const over =
    fill(clothes.over, person.cut === 'parka' ? second : person.cloth) +
    stroke(clothes.overLines, dark, 5, {opacity: 0.3})

  return {
    width: W * 1.5,
    height: H * 1.5,
    defs,
    body: group(
      rect(0, 0, W, H, sol.sand) +
        person.background +
        group(
          behind +
            body +
            group(face + eyewear + hairFront + hatFront + jewellery, {transform: tilt}) +
            over,
          {transform: 'translate(-44 -108) scale(1.11)'},
        ),
      {transform: 'scale(1.5)'},
    ),
  }
}
