import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {checkForm, FIELD_TYPES, type Field, type Form} from '../../../visitors/index.ts'

const form = (fields: readonly Field[], changes: Partial<Form> = {}): Form => ({
  id: 'form',
  campaign: 'campaign',
  kind: 'ask',
  retentionDays: 30,
  fields,
  ...changes,
})

const field = (type: Field['type'], changes: Partial<Field> = {}): Field => ({
  name: 'it',
  type,
  required: true,
  ...(type === 'choice' || type === 'choices' ? {options: ['a', 'b', 'c']} : {}),
  ...changes,
})

const submit = (...values: string[]) => new URLSearchParams(values.map((value) => ['it', value]))

test.each<[Field['type'], string, Partial<Field>?]>([
  ['text', 'Maja'],
  ['text', 'å'.repeat(200)],
  ['text', '👩‍👩‍👧 سارة'],
  ['longText', 'x'.repeat(4000)],
  ['email', 'maja.o’hara+kumla@example.org'.replace('’', '')],
  ['email', 'kärlek@exämple.se'],
  ['phone', '0582-123 45'],
  ['phone', '+46 70 174 06 05'],
  ['phone', '+380 44 123 4567'],
  ['choice', 'b'],
  ['date', '2028-02-29'],
  ['number', '12'],
  ['number', '3,5'],
  ['number', '1 200'],
  ['number', '-4', {min: -5}],
  ['number', '10', {min: 0, max: 10}],
  ['agreement', 'yes'],
])('a %s takes «%s»', (type, value, changes) => {
  const {answers, errors} = checkForm(form([field(type, changes)]), submit(value))
  expect(errors).toEqual([])
  expect(answers).toEqual({it: value})
})

test.each<[Field['type'], string, object, Partial<Field>?]>([
  ['text', '   ', {fault: 'missing'}],
  ['text', '\u202e\u0000', {fault: 'missing'}],
  ['text', 'x'.repeat(201), {fault: 'tooLong', limit: 200}],
  ['longText', '🌲'.repeat(4001), {fault: 'tooLong', limit: 4000}],
  ['email', 'maja', {fault: 'notEmail'}],
  ['email', 'maja@', {fault: 'notEmail'}],
  ['email', 'maja@example.org, bo@example.org', {fault: 'notEmail'}],
  ['email', `${'x'.repeat(250)}@a.se`, {fault: 'tooLong', limit: 254}],
  ['phone', '12', {fault: 'notPhone'}],
  ['phone', 'ring mig', {fault: 'notPhone'}],
  ['choice', 'd', {fault: 'notOption'}],
  ['choices', 'd', {fault: 'notOption'}],
  ['date', '2027-02-29', {fault: 'notDate'}],
  ['date', '29/2 2028', {fault: 'notDate'}],
  ['number', 'tolv', {fault: 'notNumber'}],
  ['number', '1e9', {fault: 'notNumber'}],
  ['number', '11', {fault: 'tooLarge', limit: 10}, {max: 10}],
  ['number', '-1', {fault: 'tooSmall', limit: 0}, {min: 0}],
  ['agreement', 'no', {fault: 'notAgreed'}],
  ['agreement', '', {fault: 'notAgreed'}],
])('a %s refuses «%s»', (type, value, error, changes) => {
  const {answers, errors} = checkForm(form([field(type, changes)]), submit(value))
  expect(errors).toEqual([{field: 'it', ...error}])
  expect(answers).toEqual({})
})

test('several choices are a list, each once', () => {
  const {answers} = checkForm(form([field('choices')]), submit('b', 'a', 'b'))
  expect(answers).toEqual({it: ['b', 'a']})
})

test('a field that is sent twice counts once', () => {
  const {answers} = checkForm(form([field('text')]), submit('first', 'second'))
  expect(answers).toEqual({it: 'first'})
})

test('names that the form does not have are ignored', () => {
  const {answers, errors} = checkForm(
    form([field('text', {required: false})]),
    new URLSearchParams({other: 'x', __proto__: 'y', constructor: 'z'}),
  )
  expect({answers, errors}).toEqual({answers: {}, errors: []})
})

describe('an e-mail address or a telephone number', () => {
  const either = form(
    [
      {name: 'message', type: 'longText', required: true},
      {name: 'email', type: 'email', required: false},
      {name: 'phone', type: 'phone', required: false},
    ],
    {oneOf: ['email', 'phone']},
  )
  test.each([
    [{message: 'Hej', email: 'a@b.se'}, []],
    [{message: 'Hej', phone: '0582-123 45'}, []],
    [{message: 'Hej'}, [{field: 'email', fault: 'either'}]],
    [
      {},
      [
        {field: 'message', fault: 'missing'},
        {field: 'email', fault: 'either'},
      ],
    ],
    // Whoever tried is told what is wrong, and not that nothing was written.
    [{message: 'Hej', phone: '1'}, [{field: 'phone', fault: 'notPhone'}]],
  ])('%j', (values, errors) => {
    expect(checkForm(either, new URLSearchParams(values)).errors).toEqual(errors)
  })
})

test('text is stored as it was meant: composed, with plain line breaks, without what no keyboard types', () => {
  const {answers} = checkForm(
    form([field('longText')]),
    submit(' A\u030a\r\nrad\u0007 \u202etva \ud800'),
  )
  expect(answers).toEqual({it: 'Å\nrad tva \ufffd'})
})

test('whatever is sent, each field is either answered within its limits or has one error', () => {
  const anything = fc.array(
    fc.tuple(fc.constantFrom(...FIELD_TYPES, 'other'), fc.string({unit: 'binary', maxLength: 40})),
    {maxLength: 12},
  )
  const every = form(FIELD_TYPES.map((type) => field(type, {name: type, required: false})))
  fc.assert(
    fc.property(anything, (pairs) => {
      const {answers, errors} = checkForm(every, new URLSearchParams(pairs))
      const wrong = errors.map(({field}) => field)
      expect(new Set(wrong).size).toBe(wrong.length)
      for (const name of Object.keys(answers)) {
        expect(FIELD_TYPES).toContain(name)
        expect(wrong).not.toContain(name)
        expect([answers[name]].flat().join('')).not.toMatch(/(?![\t\n])\p{Control}|\u202e/u)
      }
    }),
    {numRuns: 50},
  )
})
