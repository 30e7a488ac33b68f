/** A choice in a shared list. `value` is stored in documents (renaming it takes a migration); editors read `title`. */
export interface Option<Value extends string = string> {
  readonly value: Value
  readonly title: string
}

/** The stored values of a list, as a union type: `ValueOf<typeof languages>`. */
export type ValueOf<List extends readonly Option[]> = List[number]['value']

/** The list in the shape of Sanity's `options.list` (which requires a mutable array). */
export const choices = (list: readonly Option[]): {title: string; value: string}[] =>
  list.map(({title, value}) => ({title, value}))

/** The Swedish title of a stored value; the value itself when the list does not know it. */
export const titleOf = (list: readonly Option[], value: string | undefined): string =>
  list.find((option) => option.value === value)?.title ?? value ?? ''
