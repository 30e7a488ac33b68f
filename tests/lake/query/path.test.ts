import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Path} from '../../../lake/query/values/path.ts'

/** The specification as a regular expression, which tries every combination of stars. */
function fits(pattern: string, id: string): boolean {
  const parts = pattern.split('.').map((part) => {
    if (part === '*') return '[^.]+'
    return part === '**' ? '.*' : part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
  })
  return new RegExp(`^${parts.join('\\.')}$`, 's').test(id)
}

const parts = (...kinds: string[]) =>
  fc.array(fc.constantFrom(...kinds), {minLength: 1, maxLength: 7}).map((some) => some.join('.'))

describe('path()', () => {
  it('matches the ids that the specification says', () => {
    fc.assert(
      fc.property(
        parts('a', 'b', '*', '**', '', 'a*'),
        parts('a', 'b', '', 'a*', 'x\ny'),
        (pattern, id) => {
          expect(new Path(pattern).matches(id)).toBe(fits(pattern, id))
        },
      ),
      {numRuns: 3_000},
    )
  })

  it.each([
    ['drafts.**', 'drafts.a', true],
    ['drafts.**', 'draftsXa', false],
    ['drafts.**', 'drafts', false],
    ['a.*', 'a.b', true],
    ['a.*', 'a.b.c', false],
    ['**.*.**', 'a.a.a.x\ny.a', true],
  ])('%s, %s: %s', (pattern, id, expected) => {
    expect(new Path(pattern).matches(id)).toBe(expected)
  })

  it('tries a bounded number of positions, however many wildcards there are', () => {
    const pattern = new Path(`${'**.a.'.repeat(500)}b`)
    expect(pattern.matches('a.'.repeat(5_000))).toBe(false)
    expect(pattern.effort(10_000)).toBeGreaterThan(1_000_000)
  })
})
