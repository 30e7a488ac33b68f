import type {ConfigData} from 'html-validate'

/** Our rules for valid HTML. */
export const htmlRules: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Formatting of the source does not matter to readers.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-inline-style': 'off',
    // Boxes of one question share its name.
    'form-dup-name': ['error', {shared: ['radio', 'checkbox', 'submit', 'button', 'reset']}],
    'tel-non-breaking': ['error', {ignoreClasses: ['phone']}],
    'long-title': 'off',
    // In Safari a list without markers needs its role to remain a list; ours are navigation and cards.
    'prefer-native-element': 'error',
    // Islands are custom elements around a form.
    'require-sri': 'off',
  },
}

/** Astro puts this before an island, in the body; browsers accept it. */
const islandStyle = /<style>astro-island,astro-slot[^<]*<\/style>/

export const withoutIslandStyle = (html: string): string => html.replace(islandStyle, '')
