import {type ReactElement, useEffect, useState} from 'react'
import {amountInWords, formatted} from './amount.ts'
import {
  areLivingPlaces,
  barOf,
  type LivingPlace,
  type Row,
  type RowName,
  rowsOf,
  shareLeft,
} from './living.ts'

/** The words of a comparison, in the page's language. */
interface ComparisonTexts {
  rows: Readonly<Record<RowName, string>>
  caption: string
  measure: string
  from: string
  to: string
  salary: string
  salaryHint: string
  price: string
  monthly: string
  minutes: string
  notKnown: string
}

interface Props {
  /** The pair that the page shows without a script. */
  from: LivingPlace
  to: LivingPlace
  /** Address of the file with all places. */
  places: string
  texts: ComparisonTexts
  language: string
  locale: string
}

const SALARY_STEP = 500

const written = (row: Row, value: number | undefined, props: Props): string =>
  value === undefined ? props.texts.notKnown : amountInWords(row.name, value, props)

function Sources({row, places}: {row: Row; places: readonly LivingPlace[]}): ReactElement | null {
  const {name} = row
  if (name === 'left' || name === 'salaries') return null
  return (
    <>
      {places.map(({slug, name: place, figures}) => {
        const figure = figures[name]
        if (!figure) return null
        const year = figure.year === undefined ? '' : `, ${figure.year}`
        return (
          <span className="versus-source" key={slug}>
            <bdi>{place}</bdi>
            {': '}
            {figure.note !== '' && <span lang={figure.noteLang}>{`${figure.note}. `}</span>}
            {figure.url ? <a href={figure.url}>{figure.source}</a> : figure.source}
            {year}
          </span>
        )
      })}
    </>
  )
}

const sorted = (places: readonly LivingPlace[], language: string): LivingPlace[] =>
  places.toSorted((a, b) => a.name.localeCompare(b.name, language))

/**
 * Two places side by side: home, commute, tax and what is left of a salary. Whole without a script for the pair that
 * the page is about; with one, visitors choose both places and their own salary. The places stand in the address, so
 * that a comparison can be sent to somebody; the salary stands nowhere.
 */
export default function PlaceComparison(props: Props): ReactElement {
  const {texts, language, locale} = props
  const [all, setAll] = useState<readonly LivingPlace[]>([props.from, props.to])
  const [fromSlug, setFrom] = useState(props.from.slug)
  const [toSlug, setTo] = useState(props.to.slug)
  const [ownSalary, setSalary] = useState('')
  const [isReady, setReady] = useState(false)

  useEffect(() => {
    const load = async () => {
      const response = await fetch(props.places)
      const found: unknown = await response.json()
      if (!areLivingPlaces(found)) throw new Error(`${props.places} holds no places`)
      const query = new URLSearchParams(location.search)
      const has = (slug: string | null) => found.some((place) => place.slug === slug)
      const from = query.get('from')
      const to = query.get('to')
      setAll(found)
      if (from && has(from)) setFrom(from)
      if (to && has(to)) setTo(to)
      setReady(true)
    }
    // Without the file, the page's own pair stays; nothing else can be chosen.
    load().catch(() => setReady(false))
  }, [props.places])

  const find = (slug: string, otherwise: LivingPlace) =>
    all.find((place) => place.slug === slug) ?? otherwise
  const from = find(fromSlug, props.from)
  const to = find(toSlug, props.to)
  const salary = Number(ownSalary) > 0 ? Number(ownSalary) : undefined
  const rows = rowsOf(from, to, salary)

  const choose = (next: {from: string; to: string}) => {
    setFrom(next.from)
    setTo(next.to)
    history.replaceState(null, '', `?${new URLSearchParams(next)}`)
  }
  const left = rows.find(({name}) => name === 'left')
  const summary = left
    ? `${texts.rows.left}: ${from.name} ${written(left, left.from, props)}, ${to.name} ${written(left, left.to, props)}.`
    : ''

  return (
    <div className="place-comparison">
      <div className="form comparison-choices">
        <div className="field">
          <label htmlFor="compare-from">{texts.from}</label>
          <select
            id="compare-from"
            disabled={!isReady}
            value={from.slug}
            onChange={(event) => choose({from: event.currentTarget.value, to: to.slug})}
          >
            {sorted(all, language).map(({slug, name}) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="compare-to">{texts.to}</label>
          <select
            id="compare-to"
            disabled={!isReady}
            value={to.slug}
            onChange={(event) => choose({from: from.slug, to: event.currentTarget.value})}
          >
            {sorted(
              all.filter(({isHere, slug}) => isHere || slug === to.slug),
              language,
            ).map(({slug, name}) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="compare-salary">{texts.salary}</label>
          <input
            id="compare-salary"
            type="number"
            min="0"
            step={SALARY_STEP}
            aria-describedby="compare-salary-hint"
            value={ownSalary}
            onInput={(event) => setSalary(event.currentTarget.value)}
          />
          <p className="field-hint" id="compare-salary-hint">
            {texts.salaryHint}
          </p>
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {isReady ? summary : ''}
      </p>
      <table className="versus">
        <caption className="visually-hidden">{`${texts.caption}: ${from.name} – ${to.name}`}</caption>
        <thead>
          <tr>
            <th scope="col" className="versus-measure">
              <span className="visually-hidden">{texts.measure}</span>
            </th>
            <th scope="col" className="versus-left">
              {from.name}
            </th>
            <th scope="col" className="versus-right">
              {to.name}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} data-row={row.name}>
              <th scope="row" className="versus-measure">
                <span className="versus-label">{texts.rows[row.name]}</span>
                {row.name === 'salary' && salary !== undefined ? null : (
                  <Sources row={row} places={from.slug === to.slug ? [to] : [from, to]} />
                )}
              </th>
              {(['from', 'to'] as const).map((side) => {
                const place = side === 'from' ? from : to
                const share = row.name === 'left' ? shareLeft(place, salary) : undefined
                return (
                  <td
                    key={side}
                    className={side === 'from' ? 'versus-left' : 'versus-right'}
                    data-place={place.name}
                  >
                    <span className="versus-value">{written(row, row[side], props)}</span>
                    {share !== undefined && (
                      <span className="versus-share">
                        {formatted(share, locale, {style: 'percent'})}
                      </span>
                    )}
                    <svg
                      className="versus-bar"
                      viewBox="0 0 100 4"
                      preserveAspectRatio="none"
                      aria-hidden="true"
                    >
                      <rect
                        width={barOf(row[side], row[side === 'from' ? 'to' : 'from']).toFixed(1)}
                        height="4"
                      />
                    </svg>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
