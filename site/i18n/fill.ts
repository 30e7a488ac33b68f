import {directionOf} from './direction.ts'

/** `{count, plural, one {# rum} other {# rum}}`, as in ICU's MessageFormat; `#` is the number. */
const PLURAL = /\{(\w+), plural, ((?:\w+ \{[^{}]*\} ?)+)\}/g
const FORM = /(\w+) \{([^{}]*)\}/g
const BLANK = /\{(\w+)\}/g

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** In right-to-left text, a Latin name keeps its own direction and leaves that of its neighbours alone. */
const isolated = (value: string, language: string): string =>
  directionOf(language) === 'rtl' ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value

/** Sweden's figures, whatever the language: editors' own stand beside them, and two kinds would look like a mistake. */
const FIGURES = {numberingSystem: 'latn'} as const

/** How a language counts that {@link Intl} does not know: a machine's own language would be another on each machine. */
const OTHERWISE = 'sv'

const ungrouped = (value: number, language: string): string =>
  new Intl.NumberFormat([language, OTHERWISE], {...FIGURES, useGrouping: false}).format(value)

/** The words for a number: 'one' and 'other' in Swedish, six forms in Arabic; 'other' where a form is not written. */
function counted(forms: string, count: number, language: string): string {
  const written = new Map([...forms.matchAll(FORM)].map(([, name, text]) => [name, text]))
  const rule = new Intl.PluralRules([language, OTHERWISE]).select(count)
  const text = written.get(rule) ?? written.get('other') ?? ''
  return text.replaceAll('#', new Intl.NumberFormat([language, OTHERWISE], FIGURES).format(count))
}

/**
 * Puts values in a text: `fill('{count, plural, one {# berättelse} other {# berättelser}}', {count: 8}, 'sv')`.
 * Blanks without a value stay as they are.
 */
export const fill = (
  text: string,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string =>
  text
    .replace(PLURAL, (_, key: string, forms: string) =>
      counted(forms, Number(values[key]), language),
    )
    .replace(BLANK, (blank, key: string) => {
      const value = values[key]
      if (value === undefined) return blank
      return isolated(typeof value === 'number' ? ungrouped(value, language) : value, language)
    })
