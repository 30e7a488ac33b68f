import {createSchema, type SchemaType, type ValidationMarker} from 'sanity'
import {describe, expect, test} from 'vitest'
import {documentTypes} from '../../schemas/index.ts'
import {guideOf, reachedSteps} from '../../studio/document-form/guide-steps.ts'
import {isRequired} from '../../studio/document-form/is-required.ts'
import {missingFields} from '../../studio/document-form/missing-fields.ts'
import {schemaTypes} from '../../studio/workspace/schema-types.ts'

const schema = createSchema({name: 'default', types: schemaTypes})

function typeNamed(name: string): SchemaType {
  const type = schema.get(name)
  if (!type) throw new Error(`There is no type ${name}`)
  return type
}

const requiredOf = (name: string): string[] => {
  const type = typeNamed(name)
  if (type.jsonType !== 'object') return []
  return type.fields
    .filter(({type: {validation}}) => isRequired(validation))
    .map(({name: field}) => field)
}

describe('fields are marked as required before anybody forgets one', () => {
  test.each([
    ['ambassador', ['name', 'slug', 'role', 'quote', 'summary', 'place', 'consent']],
    ['event', ['title', 'slug', 'startsAt', 'summary']],
    ['redirect', ['from', 'campaign']],
  ])('%s: %j', (type, fields) => {
    expect(requiredOf(type)).toEqual(expect.arrayContaining(fields))
  })

  test.each(['body', 'links', 'topics', 'contributors'])('%s may be left empty', (field) => {
    expect(requiredOf('ambassador')).not.toContain(field)
  })

  test.each(documentTypes)('%s needs something', (type) => {
    expect(requiredOf(type)).not.toEqual([])
  })
})

const error = (message: string, ...path: ValidationMarker['path']): ValidationMarker => ({
  level: 'error',
  message,
  path,
})

describe('what is missing', () => {
  const ambassador = typeNamed('ambassador')

  test('stands once a field, in the order of the form, by the field’s title', () => {
    const missing = missingFields(ambassador, [
      error('Välj rättslig grund', 'consent', 'basis'),
      error('Skriv hur länge det gäller', 'consent', 'validUntil'),
      error('Skriv texten på svenska', 'quote', 'sv'),
      error('Skriv texten på svenska', 'quote', 'sv'),
    ])
    expect(missing).toEqual([
      {path: ['quote', 'sv'], title: 'Citat', messages: ['Skriv texten på svenska']},
      {
        path: ['consent', 'basis'],
        title: 'Rätt att visa personen',
        messages: ['Välj rättslig grund', 'Skriv hur länge det gäller'],
      },
    ])
  })

  test('of a field that is missing as a whole says so, and not what would be in it', () => {
    const missing = missingFields(ambassador, [
      error('Fyll i fältet', 'consent', 'status'),
      error('Ange vad som gäller', 'consent'),
    ])
    expect(missing).toMatchObject([{path: ['consent'], messages: ['Ange vad som gäller']}])
  })

  test('is nothing where there are only warnings, or what no field can mend', () => {
    const markers: ValidationMarker[] = [
      {level: 'warning', message: 'Ovanligt långt', path: ['summary']},
      error('Dokumentet är trasigt'),
    ]
    expect(missingFields(ambassador, markers)).toEqual([])
  })

  test('names a field that the schema does not know as it is stored', () => {
    expect(missingFields(ambassador, [error('Okänt', 'oldField')])).toEqual([
      {path: ['oldField'], title: 'oldField', messages: ['Okänt']},
    ])
  })
})

describe.each(['ambassador', 'inflyttareStory'])('the steps of %s', (name) => {
  const steps = guideOf(name) ?? []
  const named = steps.flatMap(({fields}) => fields)
  const type = typeNamed(name)
  const fields = type.jsonType === 'object' ? type.fields.map((field) => field.name) : []

  test('are five, over fields that exist, once each', () => {
    expect(steps).toHaveLength(5)
    expect(fields).toEqual(expect.arrayContaining(named))
    expect(new Set(named).size).toBe(named.length)
  })

  test('name all that must be filled in, so that all are done only when it can be published', () => {
    expect(named).toEqual(expect.arrayContaining(requiredOf(name)))
  })

  test('are done when nothing is missing in them; looking at the page never is', () => {
    const done = (missing?: ReturnType<typeof missingFields>) =>
      reachedSteps(steps, missing).map(({isDone}) => isDone)
    expect(done()).toEqual(Array(5).fill(undefined))
    expect(done([])).toEqual([true, true, true, true, undefined])
    expect(done(missingFields(type, [error('Fyll i', 'consent', 'basis')]))).toEqual([
      true,
      true,
      true,
      false,
      undefined,
    ])
  })
})
