import {type ThemeFamily, themeFamilies} from '../../schemas/index.ts'
import {type SectionName, sectionExamples} from '../../site/index.ts'
import {counts, gallerySlug, USUAL_COUNT} from './content.ts'

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The class of a section's element: `fact-strip`. */
export const classOf = (name: SectionName): string => kebab(name)

/** What a gallery page shows. */
export interface Shown {
  scheme?: 'light' | 'dark'
  section?: SectionName
}

/** Whether there is a section of this name. */
export const isSection = (name: string | null): name is SectionName =>
  name !== null && name in sectionExamples

/** Reads the view from an address: `?scheme=dark&section=stories`. */
export function shownBy(address: URL): Shown {
  const scheme = address.searchParams.get('scheme')
  const section = address.searchParams.get('section')
  return {
    ...(scheme === 'light' || scheme === 'dark' ? {scheme} : {}),
    ...(isSection(section) ? {section} : {}),
  }
}

const NIGHT = /@media\s*\(prefers-color-scheme:\s*dark\)/g

/** A page as the gallery shows it: in light or dark mode whatever the machine prefers, and with one section or all. */
export function arrange(html: string, {scheme, section}: Shown): string {
  const alone = section
    ? `<style>main>:not(.${classOf(section)}),.site-header,.site-footer{display:none!important}</style>`
    : ''
  const lit = scheme
    ? html
        .replace(NIGHT, scheme === 'dark' ? '@media all' : '@media not all')
        .replaceAll('color-scheme:light dark', `color-scheme:${scheme}`)
    : html
  return lit
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
    .replace('</head>', () => `${alone}</head>`)
}

const widths = [320, 390, 768, 1024, 1440] as const

const choice = (name: string, values: readonly (string | number)[], chosen: string): string =>
  `<label>${name} <select name="${name}">${values
    .map((value) => `<option${String(value) === chosen ? ' selected' : ''}>${value}</option>`)
    .join('')}</select></label>`

/** The gallery's own page: choices at the top, and the chosen pages in frames below. */
export function galleryPage({searchParams}: URL): string {
  const chosen = (name: string, usual: string) => searchParams.get(name) ?? usual
  const theme = chosen('theme', 'all')
  const section = chosen('section', 'all')
  const scheme = chosen('scheme', 'light')
  const width = chosen('width', '1440')
  const items = chosen('items', String(USUAL_COUNT))
  const language = chosen('direction', 'ltr') === 'rtl' ? 'ar/' : ''
  const families: readonly ThemeFamily[] = themeFamilies
    .map(({value}) => value)
    .filter((value) => theme === 'all' || value === theme)
  const numbers = items === 'all' ? counts : [Number(items)]
  const frames = families.flatMap((family) =>
    numbers.map((count) => {
      const address = `/${gallerySlug(family, count)}/${language}?scheme=${scheme}&section=${section}`
      return `<figure><figcaption><a href="${address}">${family}, ${count}</a></figcaption><iframe loading="lazy" src="${address}" width="${width}" title="${family}, ${count}"></iframe></figure>`
    }),
  )
  const controls = [
    choice('theme', ['all', ...themeFamilies.map(({value}) => value)], theme),
    choice('section', ['all', ...Object.keys(sectionExamples)], section),
    choice('items', ['all', ...counts], items),
    choice('width', widths, width),
    choice('scheme', ['light', 'dark'], scheme),
    choice('direction', ['ltr', 'rtl'], language ? 'rtl' : 'ltr'),
  ]
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery: sections and themes</title>
<style>
body{font:1rem system-ui;margin:0;background:#ddd;color:#222}
form{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:1rem;padding:1rem;background:#fff}
select,button{font:inherit}figure{margin:1.5rem}iframe{border:0;background:#fff;min-height:20rem}
</style>
<form>${controls.join('')}<button>Show</button></form>
${frames.join('\n')}
<script>
document.forms[0].onchange=event=>event.currentTarget.submit()
for(const frame of document.querySelectorAll('iframe'))frame.onload=()=>{frame.height=frame.contentDocument.documentElement.scrollHeight}
</script></html>`
}
