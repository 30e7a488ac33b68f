import {readFile} from 'node:fs/promises'
import fc from 'fast-check'
import {Blob, Face, Font} from 'harfbuzzjs'
import {expect, test} from 'vitest'
import {withTextAsPaths} from '../../../publish/images/lettering/lettering.ts'
import {breakIntoLines} from '../../../publish/images/lettering/lines.ts'
import {sfnt} from '../../../publish/images/lettering/sfnt.ts'
import {paragraph, withoutUnsupportedCharacters} from '../../../publish/images/lettering/shape.ts'
import type {DrawnNode} from '../../../publish/page.ts'

const load = async (name: string) =>
  new Font(
    new Face(
      new Blob(
        sfnt(await readFile(new URL(`../../../site/fonts/static/${name}.woff`, import.meta.url))),
      ),
    ),
  )
const latin = await load('figtree-600')
const arabic = await load('readex-pro-600')
const naskh = await load('noto-naskh-arabic-600')
const fonts = [latin, arabic]

const style = {fonts, fontSize: 100, letterSpacing: 0, direction: 'rtl'} as const
const whole = (text: string, more: Partial<Parameters<typeof paragraph>[1]> = {}) =>
  paragraph(text, {...style, ...more})(0, text.length)
/** Where glyphs begin, from left to right. */
const left = (glyphs: readonly {x: number}[]) => Math.min(...glyphs.map(({x}) => x))

test('Arabic letters join in their contextual forms', () => {
  const apart = [...'سارة'].reduce((sum, letter) => sum + whole(letter).width, 0)
  expect(whole('سارة').width).toBeLessThan(apart * 0.95)
  expect(new Set(whole('ببب').glyphs.map(({path}) => path)).size).toBeGreaterThan(1)
})

test('a Latin name in an Arabic title reads left to right, in its place', () => {
  const {glyphs} = whole('في Norsjö غدا')
  const letter = (text: string) => whole(text, {direction: 'ltr'}).glyphs[0]?.path
  const at = (text: string) => glyphs.find(({path}) => path === letter(text))?.x ?? Number.NaN
  expect(at('N')).toBeLessThan(at('s'))
  const before = whole('في').width
  expect(at('N')).toBeGreaterThan(0)
  expect(at('ö')).toBeLessThan(whole('في Norsjö غدا').width - before)
})

test('brackets are mirrored with the text, and digits are not', () => {
  const opening = whole('(', {direction: 'ltr'}).glyphs[0]?.path
  const {glyphs} = whole('(سابا)')
  expect(left(glyphs.filter(({path}) => path === opening))).toBe(left(glyphs))
  expect(whole('2026').glyphs.map(({path}) => path)).toEqual(
    whole('2026', {direction: 'ltr'}).glyphs.map(({path}) => path),
  )
})

test('marks stack: dots, a shadda, a vowel', () => {
  const [vowel, doubling, dots] = whole('تُّ', {fonts: [naskh]}).glyphs.map(({y}) => y)
  expect(vowel).toBeLessThan(doubling ?? 0)
  expect(doubling).toBeLessThan(dots ?? 0)
})

test('characters that no font has are left out, without a gap', () => {
  expect(withoutUnsupportedCharacters('Fest 🎉 i ❤️ byn 🇸🇪', fonts)).toBe('Fest i byn')
  expect(withoutUnsupportedCharacters('می\u200cخواهیم', [naskh])).toBe('می\u200cخواهیم')
})

test('lines never exceed the width unless a word does, and no text is lost', () => {
  const words = fc.array(fc.stringMatching(/^[a-zåäö]{1,12}$/), {minLength: 1, maxLength: 12})
  fc.assert(
    fc.property(words, fc.integer({min: 200, max: 900}), (list, width) => {
      const text = list.join(' ')
      const set = paragraph(text, {...style, direction: 'ltr'})
      const lines = breakIntoLines(text, width, false, set)
      const widest = Math.max(...list.map((word) => whole(word, {direction: 'ltr'}).width))
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(Math.max(width, widest) + 1)
      const letters = lines.flatMap(({glyphs}) => glyphs).length
      expect(letters).toBe(whole(text, {direction: 'ltr'}).glyphs.length)
    }),
    {numRuns: 40},
  )
})

const titled = (title: string, more = {}): DrawnNode => ({
  type: 'div',
  props: {
    style: {fontFamily: 'L', fontSize: 116, width: 500, maxHeight: 300, color: '#fff', ...more},
    children: title,
  },
})
function picture(title: string, more = {}) {
  const {children} = withTextAsPaths(titled(title, more), () => latin).props
  const [child] = Array.isArray(children) ? children : []
  const {src = '', width = 0, height = 0} = child?.props ?? {}
  const svg = Buffer.from(src.split(',')[1] ?? '', 'base64').toString()
  const {margin = 0} = child?.props.style ?? {}
  return {svg, width: width + 2 * Number(margin), height: height + 2 * Number(margin)}
}

test('a long title is as large as its box allows, a short one at its nominal size', () => {
  const short = picture('Kumla')
  const long = picture('En mycket lång rubrik om allt som en familj behöver veta')
  expect(long.width).toBeLessThanOrEqual(500)
  expect(long.height).toBeLessThanOrEqual(300)
  expect(short.height).toBeGreaterThan(116)
  expect(short.svg).toContain('fill="#fff"')
})

test('a word that would become tiny is hyphenated', () => {
  const whole = picture('Kommunalförvaltningsorganisationsutvecklingsprojektet')
  const hyphenated = picture(
    'Kommunalförvaltnings\u00adorganisations\u00adutvecklings\u00adprojektet',
  )
  expect(hyphenated.height).toBeGreaterThan(whole.height)
  expect(hyphenated.width).toBeLessThanOrEqual(500)
})

test('an empty text takes no space', () => {
  expect(withTextAsPaths(titled('🎉'), () => latin).props.children).toEqual([])
})
