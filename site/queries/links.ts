/** GROQ for what a link may lead to: enough to find its page. */
export const target = '{_type, "slug": slug.current}'

/** GROQ over a `link` object. */
export const link = `{kind, page, url, "target": reference->${target}}`

/** GROQ over buttons and menu items. */
export const action = `{_key, label, link${link}}`

const blocks = `[]{..., markDefs[]{..., _type == "internalLink" => {"target": reference->${target}}}}`

/** GROQ over a `localizedRichText`: links inside it know their target. Each language by name, as TypeGen reads it. */
export const richText = `{
  "sv": sv${blocks}, "en": en${blocks}, "nb": nb${blocks}, "da": da${blocks}, "fi": fi${blocks},
  "de": de${blocks}, "nl": nl${blocks}, "fr": fr${blocks}, "es": es${blocks}, "pl": pl${blocks},
  "uk": uk${blocks}, "ar": ar${blocks}, "fa": fa${blocks}, "se": se${blocks}, "smj": smj${blocks},
  "sma": sma${blocks}, "fit": fit${blocks}
}`
