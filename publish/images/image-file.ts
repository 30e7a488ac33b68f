import {join} from 'node:path'

/** Folder of the encoded images in the data folder. */
export const imagesFolder = (dataFolder: string): string => join(dataFolder, 'images')

/** Where the encoded image of that name is in its folder, or will be. */
export const imageFile = (folder: string, name: string): string =>
  join(folder, name.slice(0, 2).toLowerCase(), name)
