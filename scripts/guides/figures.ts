import {millisecondsInDay} from 'date-fns/constants'
import {openFigures} from '../../server/visitors/figures.ts'

const DAYS = 28

/** Campaigns with how often each is entered on a day, at the least. */
const campaigns = {kumlakampanjen: 21, 'livsstil-varmland': 34, 'relocate-skelleftea': 27}
const pages = [
  {path: '/', source: 'search', share: 1},
  {path: '/berattelser/', source: 'direct', share: 0.6},
  {path: '/ambassadorer/', source: 'social', share: 0.5},
  {path: '/kontakt/', share: 0.4},
] as const
const acts = {ask: 9, interest: 14, signUp: 7, download: 12}

/** Counts visits to some campaigns, the same in each run, so that *Resultat* has something to tell. */
export function addVisits(folder: string, now: Date): void {
  const figures = openFigures(folder)
  try {
    for (const [campaign, least] of Object.entries(campaigns)) {
      for (let ago = 1; ago <= DAYS; ago += 1) {
        const day = new Date(now.getTime() - ago * millisecondsInDay).toISOString().slice(0, 10)
        figures.add(
          pages.map(({share, ...page}) => ({
            ...page,
            campaign,
            day,
            language: 'sv',
            count: Math.round((least + ((ago * 7) % 11)) * share),
          })),
        )
      }
      for (const [act, count] of Object.entries(acts)) {
        for (let done = 0; done < count; done += 1) figures.convert(campaign, act)
      }
    }
  } finally {
    figures.close()
  }
}
