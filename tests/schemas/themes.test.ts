import {expect, test} from 'vitest'
import {themeFamilies} from '../../schemas/index.ts'
import {unreadablePairs} from '../../schemas/objects/palette.ts'

test.each(themeFamilies)('the colours of $title can be read', ({palette}) => {
  expect(unreadablePairs(palette)).toEqual([])
})
