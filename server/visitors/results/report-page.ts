import {
  recommendationInWords,
  titleOf,
  visitorActs,
  visitSources,
  WITHHELD,
} from '../../../schemas/index.ts'
import {escaped, ownStylePolicy} from '../print-page.ts'
import type {CampaignContent} from './campaign-content.ts'
import type {CampaignResults} from './results.ts'
import {weekChart} from './week-chart.ts'

const STYLE = `
:root { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
h1 { line-height: 1.2; margin: 0 }
h2 { margin: 2.5rem 0 .5rem; border-block-end: 2px solid #2f6f8f }
table { border-collapse: collapse; inline-size: 100%; margin-block: 1rem }
caption { text-align: start; font-weight: 600; padding-block: .25rem }
th, td { text-align: start; padding: .3rem .75rem .3rem 0; border-block-end: 1px solid #ccc; font-weight: 400 }
th:not(:first-child), td { text-align: end; font-variant-numeric: tabular-nums }
thead th { font-weight: 600 }
th, td { overflow-wrap: normal } th:first-child { overflow-wrap: anywhere }
svg { inline-size: 100%; max-inline-size: 40rem; block-size: auto }
.emblem { display: flex; gap: 1rem; align-items: center }
.emblem svg { inline-size: 6rem }
.method { color: #444; font-size: .9rem }
tr, figure { break-inside: avoid }
@media print { body { margin: 0; max-width: none } @page { margin: 18mm } }
`

const languageNames = new Intl.DisplayNames(['sv'], {type: 'language'})

const languageInWords = (tag: string): string =>
  tag === 'annan' ? 'övriga språk' : (languageNames.of(tag) ?? tag)

const POLICY = ownStylePolicy(STYLE)

const number = (value: number | null): string =>
  value === null ? WITHHELD : value.toLocaleString('sv')

type Cell = string | number | null

/** A table whose first column names its rows; nothing for no rows. */
function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): string {
  if (rows.length === 0) return ''
  const cells = ([name, ...values]: readonly Cell[]) =>
    `<tr><th scope="row">${escaped(name ?? '')}</th>${values
      .map((value) => `<td>${escaped(typeof value === 'string' ? value : number(value))}</td>`)
      .join('')}</tr>`
  return `<table><caption>${caption}</caption><thead><tr>${head
    .map((one) => `<th scope="col">${one}</th>`)
    .join('')}</tr></thead><tbody>${rows.map(cells).join('')}</tbody></table>`
}

/** Funds and programmes of the European Union; whoever is supported by one shows its emblem. */
const UNION = /\b(?:EU|ESF|ERUF|Interreg|Leader)\b|Europeisk|European/i

/** Twelve golden stars on blue. https://european-union.europa.eu/principles-countries-history/symbols/european-flag_en */
function emblem(): string {
  const point = (angle: number, radius: number) =>
    `${(Math.sin(angle) * radius).toFixed(1)},${(-Math.cos(angle) * radius).toFixed(1)}`
  // A pentagram's inner corners are at 0.382 of its outer ones.
  const star = Array.from({length: 10}, (_, index) =>
    point((index * Math.PI) / 5, index % 2 === 0 ? 6 : 6 * 0.382),
  ).join(' ')
  const stars = Array.from({length: 12}, (_, index) => {
    const [x, y] = point((index * Math.PI) / 6, 36).split(',')
    return `<polygon points="${star}" transform="translate(${x} ${y})"/>`
  })
  return `<svg viewBox="-81 -54 162 108" role="img" aria-label="Europeiska unionens flagga"><rect x="-81" y="-54" width="162" height="108" fill="#039"/><g fill="#fc0">${stars.join('')}</g></svg>`
}

function fundersOf({funders}: CampaignContent): string {
  if (funders.length === 0) return ''
  const names = funders.map(({name}) => name)
  const isUnion = names.some((name) => UNION.test(name))
  return `<section><h2>Finansiering</h2><div class="emblem">${isUnion ? emblem() : ''}<p>${escaped(names.join(', '))}${isUnion ? '<br>Medfinansieras av Europeiska unionen' : ''}</p></div></section>`
}

function effectsOf({place}: CampaignContent): string {
  const rows = (place?.figures ?? []).map(({label, value, unit, source, year}) => [
    label,
    [typeof value === 'number' ? number(value) : value, unit].filter(Boolean).join(' '),
    [source, year].filter(Boolean).join(' '),
  ])
  const shown = table(
    `Siffror om ${escaped(place?.name ?? 'platsen')}, som kampanjen inte ensam råder över`,
    ['Siffra', 'Värde', 'Källa'],
    rows,
  )
  return shown || '<p>Inga siffror om platsen är ifyllda.</p>'
}

/** A survey: its questions with how often each option was chosen. */
const surveyTables = ({title, n, first, last, questions}: CampaignResults['surveys'][number]) =>
  questions
    .map(({label, options}) =>
      table(
        escaped(`${title}: ${label}`),
        ['Svar', 'Antal'],
        options.map((option) => [option.label, option.count]),
      ),
    )
    .join('') +
  `<p class="method">Källa: enkäten ${escaped(title)}, ${n} svar, ${first} till ${last}. Metod: räknat utan namn. De som svarar har valt det själva.</p>`

/**
 * The results of a campaign to print for those who fund it: activity, reach, action and effect, each with its source and
 * method. `policy` is its Content-Security-Policy.
 */
export function reportPage(
  {name, activity, figures, links, engagement, surveys}: CampaignResults,
  campaign: CampaignContent,
): {html: string; policy: string} {
  const {from, to, weeks, languages, sources, pages, conversions} = figures
  const html = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Resultat: ${escaped(name)}</title><style>${STYLE}</style></head><body>
<header><h1>Resultat: ${escaped(name)}</h1><p>${from} till ${to}${campaign.owner ? ` · ${escaped(campaign.owner)}` : ''}</p></header>
<main>
<section><h2>Aktivitet</h2>
${table(
  'På webbplatsen i dag, och evenemang under perioden',
  ['Slag', 'Antal'],
  [
    ['Inflyttarberättelser', String(activity.stories)],
    ['Ambassadörer', String(activity.ambassadors)],
    ['Artiklar', String(activity.articles)],
    ['Möjligheter', String(activity.opportunities)],
    ['Evenemang', String(activity.events)],
  ],
)}
<p class="method">Källa: kampanjens innehåll. Metod: räknat när sidan gjordes.</p></section>
<section><h2>Räckvidd</h2>
<p><strong>${number(figures.entries)}</strong> ingångar och <strong>${number(figures.views)}</strong> sidvisningar.</p>
<figure>${weekChart(weeks).replace('<svg ', '<svg aria-hidden="true" ')}</figure>
${table(
  'Vecka för vecka',
  ['Vecka', 'Ingångar', 'Sidvisningar'],
  weeks.map((row) => [row.week, row.entries, row.views]),
)}
${table(
  'Varifrån',
  ['Källa', 'Ingångar'],
  sources.map((row) => [titleOf(visitSources, row.source), row.entries]),
)}
${table(
  'Kampanjlänkar',
  ['Länk', 'Ingångar'],
  links.map((row) => [row.name, row.entries]),
)}
${table(
  'Språk',
  ['Språk', 'Ingångar', 'Sidvisningar'],
  languages.map((row) => [languageInWords(row.language), row.entries, row.views]),
)}
${table(
  'Mest lästa sidor',
  ['Sida', 'Sidvisningar'],
  pages.slice(0, 20).map((row) => [`${row.path} (${languageInWords(row.language)})`, row.views]),
)}
<p class="method">Källa: kampanjens egen server. Metod: varje sida som skickas till en människa räknas. En ingång är en sida som någon kom till utifrån; den är ett besök och ingen person, för ingen känns igen. Inga kakor, skript eller adresser används. Sökrobotar räknas inte. Tal under fem visas inte för sig.</p></section>
<section><h2>Handling</h2>
${
  table(
    'Vad besöken ledde till',
    ['Handling', 'Antal', 'Per 1 000 ingångar'],
    conversions.map((row) => [
      titleOf(visitorActs, row.kind),
      row.count,
      row.perThousandEntries === null ? '–' : row.perThousandEntries.toLocaleString('sv'),
    ]),
  ) || '<p>Inget har räknats under perioden, eller färre än fem av varje slag.</p>'
}
${table(
  'Engagemangstrappa',
  ['Steg', 'Antal', 'Per 1 000 ingångar'],
  engagement.map((row) => [
    row.name,
    row.count,
    row.perThousandEntries === null ? '–' : row.perThousandEntries.toLocaleString('sv'),
  ]),
)}
<p class="method">Källa: kampanjens egen server. Metod: räknat när formulär togs emot, filer hämtades och besökare gick vidare till annonser.</p></section>
<section><h2>Effekt</h2>
<p>Skulle besökarna rekommendera platsen? ${figures.recommendation ? escaped(recommendationInWords(figures.recommendation)) : 'Färre än tio har svarat.'}</p>
<p class="method">Källa: frågan på webbplatsen, 0–10. Metod: andelen som svarade 9 eller 10 minus andelen som svarade 0 till 6. De som svarar har valt det själva.</p>
${surveys.map(surveyTables).join('')}
${effectsOf(campaign)}
<p class="method">Källa: den som står vid varje siffra. Metod: se källan.</p></section>
${fundersOf(campaign)}
</main></body></html>`
  return {html, policy: POLICY}
}
