import {Figures} from '../../visitors/index.ts'
import {countsFolder, figuresFile} from './figures-files.ts'

/** Opens the figures of a data folder; several processes may have them open. */
export const openFigures = (dataFolder: string): Figures =>
  new Figures(figuresFile(dataFolder), countsFolder(dataFolder))

/** Runs `work` with the figures of a data folder, all counts added up. */
export async function withFigures<T>(
  dataFolder: string,
  work: (figures: Figures) => T | Promise<T>,
): Promise<T> {
  const figures = openFigures(dataFolder)
  try {
    figures.collect()
    return await work(figures)
  } finally {
    figures.close()
  }
}
