import {afterAll, beforeAll, expect, test} from 'vitest'
import {action, keyed, richText, slug, string, text, to} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf, textsOf} from './fronts.ts'

const step = (title: string | null, more: object = {}) => ({
  _type: 'guideStep',
  title: title === null ? null : string(title),
  ...more,
})

const section = (more: object = {}) => ({
  sections: [{_type: 'guideSection', guide: to('weeks'), ...more}],
})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      usual: section(),
      titled: section({heading: string('Så gör du'), intro: text('I den ordningen.')}),
      missing: section({guide: null}),
      stepless: section({guide: to('stepless')}),
    },
    [
      {
        _id: 'weeks',
        _type: 'guide',
        title: string('Första veckorna'),
        slug: slug('weeks'),
        lead: text('Lugn, det ordnar sig.'),
        steps: keyed([
          step('Skriv dig här', {
            body: richText('Skatteverket först.'),
            links: keyed([action('Fråga oss', 'contact')]),
          }),
          step(null, {body: richText('Ett steg utan namn.')}),
          step('Hälsa på grannen'),
        ]),
      },
      {_id: 'stepless', _type: 'guide', title: string('Tom'), slug: slug('stepless')},
    ],
  )
})

afterAll(() => fronts.close())

test('its steps are a numbered list, complete without a script', async () => {
  const page = await fronts.open('usual')
  expect(textsOf(page, 'ol.steps > li h3')).toEqual(['Skriv dig här', 'Hälsa på grannen'])
  const [first] = page.querySelectorAll('.step')
  expect(textOf(first?.querySelector('.prose'))).toBe('Skatteverket först.')
  expect(first?.querySelector('.action')?.getAttribute('href')).toBe('./kontakt/')
  const box = first?.querySelector('input')
  const name = first?.querySelector('h3')
  expect([box?.hasAttribute('checked'), box?.getAttribute('aria-describedby')]).toEqual([
    false,
    name?.id,
  ])
})

test('its heading is the guide’s, unless the section has one', async () => {
  const usual = await fronts.open('usual')
  expect([
    textOf(usual.querySelector('.guide h2')),
    textOf(usual.querySelector('.section-intro')),
  ]).toEqual(['Första veckorna', 'Lugn, det ordnar sig.'])
  const titled = await fronts.open('titled')
  expect([
    textOf(titled.querySelector('.guide h2')),
    textOf(titled.querySelector('.section-intro')),
  ]).toEqual(['Så gör du', 'I den ordningen.'])
})

test('it links to the guide’s page', async () => {
  const more = (await fronts.open('usual')).querySelector('.guide .more')
  expect([textOf(more), more?.getAttribute('href')]).toEqual(['Öppna guiden', './guider/weeks/'])
})

test('progress is stored per guide and step', async () => {
  const page = await fronts.open('usual')
  expect(page.querySelector('guide-progress')?.getAttribute('data-guide')).toBe('weeks')
  const keys = page.querySelectorAll('[data-step]').map((one) => one.getAttribute('data-step'))
  expect(keys).toEqual(['item-0', 'item-2'])
})

test.each(['missing', 'stepless'])('a guide that is %s has no section', async (slug) => {
  expect((await fronts.open(slug)).querySelectorAll('section.guide')).toHaveLength(0)
})
