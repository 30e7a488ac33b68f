import {expect, test} from 'vitest'
import {identifyImage, imageMimeType} from '../../../lake/images/index.ts'
import {acceptedImages} from '../../../schemas/index.ts'

test('file pickers offer exactly the formats that the lake can read', () => {
  const extensions = ['avif', 'gif', 'jpg', 'png', 'svg', 'tif', 'webp']
  expect(acceptedImages.split(',')).toEqual(extensions.map(imageMimeType))
  expect(identifyImage(Buffer.from('<svg>'))).toEqual({extension: 'svg', mimeType: 'image/svg+xml'})
})
