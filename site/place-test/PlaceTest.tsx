import {type ReactElement, useState} from 'react'
import {fill} from '../i18n/fill.ts'
import {type Chosen, ranked, type TestPlace, type TestQuestion} from './ranking.ts'

interface Props {
  questions: readonly TestQuestion[]
  places: readonly TestPlace[]
  language: string
  texts: {
    kept: string
    fits: string
    result: string
    answers: string
  }
}

function PlaceName({place}: {place: TestPlace}): ReactElement {
  return place.href ? <a href={place.href}>{place.name}</a> : <span>{place.name}</span>
}

/**
 * Questions that lead to places. Without a script each answer names the places that suit whoever gives it; with one,
 * the places of most answers are listed below. The answers are kept in this page alone, until it is left.
 */
export default function PlaceTest({questions, places, language, texts}: Props): ReactElement {
  const [chosen, setChosen] = useState<Chosen>({})
  const bySlug = new Map(places.map((place) => [place.slug, place]))
  const results = ranked(questions, chosen).flatMap(({slug, count}) => {
    const place = bySlug.get(slug)
    return place ? [{place, count}] : []
  })
  const answered = Object.keys(chosen).length

  return (
    <div className="place-test">
      <div className="form place-test-questions">
        {questions.map((question) => (
          <fieldset key={question.key} className="field field-choices">
            <legend lang={question.lang}>{question.text}</legend>
            {question.answers.map((answer) => (
              <div key={answer.key}>
                <label>
                  <input
                    type="radio"
                    name={question.key}
                    value={answer.key}
                    checked={chosen[question.key] === answer.key}
                    onChange={() => setChosen({...chosen, [question.key]: answer.key})}
                  />
                  <span lang={answer.lang}>{answer.text}</span>
                </label>
                <p className="place-test-places">
                  {texts.fits}
                  {answer.places.flatMap((slug, index) => {
                    const place = bySlug.get(slug)
                    return place
                      ? [index === 0 ? ' ' : ', ', <PlaceName key={slug} place={place} />]
                      : []
                  })}
                </p>
              </div>
            ))}
          </fieldset>
        ))}
        <p className="form-note">{texts.kept}</p>
      </div>
      <div className="place-test-result" role="status">
        {results.length > 0 && (
          <>
            <h2>{texts.result}</h2>
            <ol>
              {results.map(({place, count}) => (
                <li key={place.slug}>
                  <p className="place-test-name">
                    <PlaceName place={place} />
                  </p>
                  {place.text !== '' && <p lang={place.lang}>{place.text}</p>}
                  <p className="place-test-count">
                    {fill(texts.answers, {count, total: answered}, language)}
                  </p>
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </div>
  )
}
