import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {LakeError} from '../../../lake/errors.ts'
import {layOut} from '../../../lake/images/layout.ts'
import {CROPS, FITS, readTransformation} from '../../../lake/images/parameters.ts'
import {MAX_OUTPUT_PIXELS, MAX_OUTPUT_SIDE} from '../../../lake/limits.ts'

const WIDE = {width: 1200, height: 800}

const lay = (query: string, original = WIDE) =>
  layOut(readTransformation(new URLSearchParams(query)), original)

const outcome = (query: string, original = WIDE) => {
  const {canvas} = lay(query, original)
  return `${canvas.width}x${canvas.height}`
}

describe('measures', () => {
  test.each([
    ['', '1200x800'],
    ['w=600', '600x400'],
    ['h=200', '300x200'],
    ['w=2400', '2400x1600'],
    ['w=2400&fit=max', '1200x800'],
    ['w=300&dpr=2', '600x400'],
    ['w=300&h=300', '300x200'],
    ['w=300&h=300&fit=clip', '300x200'],
    ['w=300&h=300&fit=max', '300x200'],
    ['w=300&h=300&fit=crop', '300x300'],
    ['w=300&h=300&fit=fill', '300x300'],
    ['w=300&h=300&fit=scale', '300x300'],
    ['w=300&h=300&fit=min', '300x300'],
    ['w=2000&h=2000&fit=min', '800x800'],
    ['w=2000&h=2000&fit=max', '1200x800'],
    ['w=2000&h=2000&fit=clip', '2000x1333'],
    ['w=2000&h=2000&fit=fillmax', '2000x2000'],
    ['h=400&max-w=300&fit=crop', '300x400'],
    ['h=400&max-w=300', '600x400'],
    ['w=600&min-h=500&fit=crop', '600x500'],
    ['rect=100,100,400,300', '400x300'],
    ['rect=100,100,400,300&w=200', '200x150'],
    ['rect=1000,700,400,300', '200x100'],
    ['or=90', '800x1200'],
    ['or=90&w=400', '400x600'],
    ['w=300&pad=10', '320x220'],
    ['w=300&pad=10&dpr=2', '640x440'],
  ])('%s gives %s', (query, expected) => {
    expect(outcome(query)).toBe(expected)
  })

  test.each([
    ['', {left: 150, top: 0}],
    ['&crop=center', {left: 150, top: 0}],
    ['&crop=left', {left: 0, top: 0}],
    ['&crop=right', {left: 300, top: 0}],
    ['&crop=top,right', {left: 300, top: 0}],
    ['&crop=focalpoint&fp-x=0.5', {left: 150, top: 0}],
    ['&crop=focalpoint&fp-x=0.1', {left: 0, top: 0}],
    ['&crop=focalpoint&fp-x=0.6', {left: 240, top: 0}],
    ['&crop=focalpoint&fp-x=1', {left: 300, top: 0}],
  ])('w=600&h=600&fit=crop%s keeps the part at %j', (query, place) => {
    expect(lay(`w=600&h=600&fit=crop${query}`).window).toMatchObject(place)
  })

  test('no transformation exceeds the image, the canvas or the limits', () => {
    const side = fc.option(fc.integer({min: 1, max: 9000}), {nil: undefined})
    const share = fc.double({min: 0, max: 1, noNaN: true})
    const transformation = fc.record({
      w: side,
      h: side,
      'max-w': side,
      'min-w': side,
      'max-h': side,
      'min-h': side,
      fit: fc.constantFrom(...FITS),
      crop: fc.constantFrom(...CROPS),
      or: fc.constantFrom('0', '90', '180', '270'),
      dpr: fc.integer({min: 1, max: 3}),
      pad: fc.integer({min: 0, max: 100}),
      'fp-x': share.map((value) => value.toFixed(4)),
      'fp-y': share.map((value) => value.toFixed(4)),
    })
    const original = fc.record({
      width: fc.integer({min: 1, max: 12_000}),
      height: fc.integer({min: 1, max: 8000}),
    })
    fc.assert(
      fc.property(transformation, original, (values, size) => {
        const query = Object.entries(values).flatMap(([key, value]) =>
          value === undefined ? [] : [`${key}=${value}`],
        )
        try {
          const {source, scaled, window, canvas} = lay(query.join('&'), size)
          expect(source.left + source.width).toBeLessThanOrEqual(size.width)
          expect(source.top + source.height).toBeLessThanOrEqual(size.height)
          const left = 'left' in window ? window.left : 0
          const top = 'top' in window ? window.top : 0
          expect(left).toBeGreaterThanOrEqual(0)
          expect(top).toBeGreaterThanOrEqual(0)
          expect(left + window.width).toBeLessThanOrEqual(scaled.width)
          expect(top + window.height).toBeLessThanOrEqual(scaled.height)
          expect(canvas.left).toBeGreaterThanOrEqual(0)
          expect(canvas.top).toBeGreaterThanOrEqual(0)
          expect(canvas.left + window.width).toBeLessThanOrEqual(canvas.width)
          expect(canvas.top + window.height).toBeLessThanOrEqual(canvas.height)
          expect(Math.max(canvas.width, canvas.height)).toBeLessThanOrEqual(MAX_OUTPUT_SIDE)
          expect(canvas.width * canvas.height).toBeLessThanOrEqual(MAX_OUTPUT_PIXELS)
        } catch (error) {
          if (!(error instanceof LakeError && error.status === 400)) throw error
        }
      }),
      {numRuns: 2000},
    )
  })
})

describe('an impossible transformation is rejected with its cause', () => {
  test.each([
    ['w=0', 'w=0'],
    ['w=-5', 'w=-5'],
    ['w=abc', 'w=abc'],
    ['w=1e3', 'w=1e3'],
    ['h=9000', 'h=9000'],
    ['fit=stretch', 'fit=stretch'],
    ['crop=middle', 'crop=middle'],
    ['crop=entropy,top', 'crop=entropy,top'],
    ['fp-x=1.5', 'fp-x=1.5'],
    ['fm=bmp', 'fm=bmp'],
    ['auto=compress', 'auto=compress'],
    ['q=101', 'q=101'],
    ['dpr=4', 'dpr=4'],
    ['or=45', 'or=45'],
    ['flip=x', 'flip=x'],
    ['bg=red', 'bg=red'],
    ['blur=2001', 'blur=2001'],
    ['sharp=-1', 'sharp=-1'],
    ['sat=200', 'sat=200'],
    ['rect=1,2,3', 'rect=1,2,3'],
    ['rect=0,0,0,10', 'rect=0,0,0,10'],
    ['rect=5000,0,10,10', 'rect'],
    ['invert=maybe', 'invert=maybe'],
    ['frame=2', 'frame=2'],
    ['w=8000&dpr=3', '24000×16000'],
  ])('%s', (query, named) => {
    expect(() => lay(query)).toThrow(
      expect.objectContaining({status: 400, message: expect.stringContaining(named)}),
    )
  })

  test('unknown parameters are ignored', () => {
    expect(outcome('v=2&w=600')).toBe('600x400')
  })
})
