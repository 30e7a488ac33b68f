import type {ConfigData} from 'html-validate'

/** What valid HTML means here. */
export const htmlRules: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How bytes are written is not what a reader meets.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-inline-style': 'off',
    'long-title': 'off',
    // A list without markers is still a list in Safari when its role says so; ours are navigation and cards.
    'prefer-native-element': 'error',
    // Islands are custom elements around a form.
    'require-sri': 'off',
  },
}

/** What Astro puts before an island, in the body; browsers take it. */
const islandStyle = /<style>astro-island,astro-slot[^<]*<\/style>/

export const withoutIslandStyle = (html: string): string => html.replace(islandStyle, '')
