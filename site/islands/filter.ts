/** What a visitor may choose between: one group of radio buttons. */
export interface FilterGroup {
  /** Name of the form control and of the data attribute on the items. */
  name: string
  label: string
  options: readonly {value: string; label: string}[]
}

/** Values are ids, years, words: put into attribute selectors they must not end them. */
const quoted = (value: string): string => JSON.stringify(value).replaceAll('<', '\\3c ')

/**
 * Filtering as CSS, so that it works without a script: a checked radio button hides the items that lack its value.
 * Items carry their values in `data-<group>`, separated by spaces.
 */
export const filterRules = (groups: readonly FilterGroup[]): string =>
  groups
    .flatMap(({name, options}) =>
      options.map(
        ({value}) =>
          `main:has(input[name=${quoted(name)}][value=${quoted(value)}]:checked) [data-item]:not([data-${name}~=${quoted(value)}])`,
      ),
    )
    .join(',')
    .concat('{display:none}')

/**
 * A group for the values that at least `minimum` of the items share, in the page's alphabetical order;
 * none when there would be nothing to choose between.
 */
export function groupOf(
  name: string,
  label: string,
  items: readonly (readonly {value: string; label: string}[])[],
  compare: (a: string, b: string) => number,
  minimum = 1,
): FilterGroup[] {
  const all = items.flat()
  const labels = new Map(all.map(({value, label: text}) => [value, text]))
  const options = [...labels]
    .filter(([value]) => all.filter((option) => option.value === value).length >= minimum)
    .map(([value, text]) => ({value, label: text}))
    .sort((a, b) => compare(a.label, b.label))
  return options.length > 1 ? [{name, label, options}] : []
}
