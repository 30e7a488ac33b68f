import {ImagesIcon} from '@sanity/icons/Images'
import type {AssetSource, Tool} from 'sanity'
import {LibrarySource} from './AssetSource.tsx'
import {PicturesTool} from './PicturesTool.tsx'

export {DescribedImage} from './DescribedImage.tsx'

/** *Bilder*: the pictures of all campaigns. */
export const picturesTool: Tool = {
  name: 'bilder',
  title: 'Bilder',
  icon: ImagesIcon,
  component: PicturesTool,
}

/** Sanity's own source, with its upload, whose browser is the library. */
export const withLibrary = (source: AssetSource): AssetSource => ({
  ...source,
  title: 'Bildbiblioteket',
  icon: ImagesIcon,
  component: LibrarySource,
})
