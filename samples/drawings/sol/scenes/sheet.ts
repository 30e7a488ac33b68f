import {type Drawing, rect} from '../../kit/svg.ts'

export const wide = (body: string): Drawing => ({width: 1920, height: 1080, body})

export const photo = (body: string): Drawing => ({width: 1800, height: 1200, body})

export const skyBands = (width: number, horizon: number, colours: string[]): string =>
  colours
    .map((colour, i) =>
      rect(0, (horizon * i) / colours.length, width, horizon / colours.length + 1, colour),
    )
    .join('')
