/** GROQ for what a link may lead to: enough to find its page. */
export const target = '{_type, "slug": slug.current}'

/** GROQ over a `link` object. */
export const link = `{kind, page, url, "target": reference->${target}}`

/** GROQ over buttons and menu items. */
export const action = `{_key, label, link${link}}`

const blocks = `[]{..., markDefs[]{..., _type == "internalLink" => {"target": reference->${target}}}}`

/** GROQ over a `localizedRichText`: links inside it know their target. */
export const richText = `{
  "sv": sv${blocks}, "en": en${blocks}, "de": de${blocks}, "nl": nl${blocks},
  "fi": fi${blocks}, "uk": uk${blocks}, "ar": ar${blocks}
}`
