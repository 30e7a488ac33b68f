import {
  recommendationInWords,
  titleOf,
  visitorActs,
  visitSources,
  WITHHELD,
} from '../../../schemas/index.ts'
import {toCsv} from '../../../text/index.ts'
import type {CampaignResults} from './results.ts'

const shown = (count: number | null): string | number => count ?? WITHHELD

/** All that results show, as one table: kind of row, what it is of, pages read, entries, how often, per 1,000 entries. */
export function resultsCsv({name, figures, links, engagement, surveys}: CampaignResults): string {
  const {from, to, weeks, pages, sources, languages, conversions, recommendation} = figures
  return toCsv([
    [
      'Kampanj',
      'Från',
      'Till',
      'Slag',
      'Vad',
      'Sidvisningar',
      'Ingångar',
      'Antal',
      'Per 1 000 ingångar',
    ],
    ...[
      ['Totalt', '', shown(figures.views), shown(figures.entries), '', ''],
      ...weeks.map((row) => ['Vecka', row.week, shown(row.views), shown(row.entries), '', '']),
      ...languages.map((row) => ['Språk', row.language, row.views, shown(row.entries), '', '']),
      ...pages.map((row) => [
        'Sida',
        [row.path, row.language].join(' '),
        row.views,
        shown(row.entries),
        '',
        '',
      ]),
      ...sources.map((row) => [
        'Varifrån',
        titleOf(visitSources, row.source),
        '',
        row.entries,
        '',
        '',
      ]),
      ...links.map((row) => ['Kampanjlänk', row.name, '', shown(row.entries), '', '']),
      ...(recommendation
        ? [['Rekommendation', recommendationInWords(recommendation), '', '', recommendation.n, '']]
        : []),
      ...surveys.flatMap(({title, n, questions}) => [
        ['Enkät', title, '', '', n, ''],
        ...questions.flatMap(({label, options}) =>
          options.map((option) => [
            'Enkätsvar',
            `${title}: ${label} ${option.label}`,
            '',
            '',
            shown(option.count),
            '',
          ]),
        ),
      ]),
      ...engagement.map((row) => [
        'Engagemangstrappa',
        row.name,
        '',
        '',
        shown(row.count),
        row.perThousandEntries === null ? '' : String(row.perThousandEntries).replace('.', ','),
      ]),
      ...conversions.map((row) => [
        'Ledde till',
        titleOf(visitorActs, row.kind),
        '',
        '',
        row.count,
        row.perThousandEntries === null ? '' : String(row.perThousandEntries).replace('.', ','),
      ]),
    ].map((row) => [name, from, to, ...row]),
  ])
}
