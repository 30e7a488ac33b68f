import {type PageBudget, Scales} from '../../../publish/index.ts'
import type {CheckItem} from './check-item.ts'

const parts = {
  document: {
    name: 'texten och utseendet',
    advice: 'Ta bort en del, eller flytta text till en egen sida.',
  },
  fonts: {name: 'typsnitten', advice: 'Välj ett lättare par under Utseende.'},
  script: {name: 'programmen', advice: 'Be den som sköter servern om hjälp.'},
} as const
const partNames = ['document', 'fonts', 'script'] as const

/** Previews would make every picture anew to be read. */
const PICTURE = /\.(?:avif|webp|jpe?g|png|gif|svg)$/i

const kilobytes = (bytes: number): string =>
  `${(bytes / 1000).toLocaleString('sv', {maximumFractionDigits: 1})} kB`

const its = {name: 'weight', title: 'Tyngd'}

/**
 * What the front page makes a phone fetch. Pictures are not weighed: they are made in fitting sizes, and a publish weighs
 * them.
 * @param html the previewed front page; null when there is none
 * @param read reads a file that it names, by its path in the site
 */
export async function checkWeight(
  html: string | null,
  budget: PageBudget | undefined,
  read: (path: string) => Promise<Buffer | null>,
): Promise<CheckItem> {
  if (html === null || !budget) {
    return {...its, state: 'unknown', text: 'Startsidan gick inte att väga.'}
  }
  const withoutPictures = async (path: string) => (PICTURE.test(path) ? null : read(path))
  const weight = await new Scales(withoutPictures, budget.document).weigh(html, 'index.html')
  const heavy = partNames.filter((part) => weight[part] > budget[part])
  if (heavy.length === 0) {
    const sum = partNames.reduce((total, part) => total + weight[part], 0)
    return {...its, state: 'ok', text: `Startsidan väger ${kilobytes(sum)} utan bilder.`}
  }
  const sentences = heavy.map((part) => {
    const {name, advice} = parts[part]
    return `På startsidan väger ${name} ${kilobytes(weight[part])}, och får väga ${kilobytes(budget[part])}. ${advice}`
  })
  return {...its, state: 'advice', text: sentences.join(' '), field: 'sections'}
}
