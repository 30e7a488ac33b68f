import {expect, test} from 'vitest'
import {identifyImage, imageMimeType} from '../../../lake/images/index.ts'
import {acceptedImages} from '../../../schemas/index.ts'

test('file pickers offer exactly the formats that the lake can read', () => {
  const extensions = ['avif', 'gif', 'jpg', 'png', 'svg', 'tif', 'webp']
  // Photographs of phones become JPEGs; not every browser knows their media type.
  const heic = ['image/heic', 'image/heif', '.heic', '.heif']
  const expected = [...extensions.map(imageMimeType), ...heic]
  expect(acceptedImages.split(',').toSorted()).toEqual(expected.toSorted())
  expect(identifyImage(Buffer.from('<svg>'))).toEqual({extension: 'svg', mimeType: 'image/svg+xml'})
})
