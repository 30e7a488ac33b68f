import {join} from 'node:path'

/** Where the gateway leaves what it has counted. */
export const countsFolder = (dataFolder: string): string => join(dataFolder, 'figures', 'counts')

/** The sums of it. */
export const figuresFile = (dataFolder: string): string =>
  join(dataFolder, 'figures', 'figures.sqlite')
