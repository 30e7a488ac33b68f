/** The rules of each block, by its class, by Vite: only pages with such a block carry them. */
const rules = import.meta.glob<string>('./styles/*.css', {
  eager: true,
  query: '?inline',
  import: 'default',
})

const classes = /\sclass="(block-[a-z]+)"/g

/** CSS rules for the blocks in a page's texts. */
export const blockRules = (html: string): string =>
  [...new Set([...html.matchAll(classes)].map(([, name = '']) => name))]
    .sort()
    .map((name) => rules[`./styles/${name}.css`] ?? '')
    .join('')
