import {escapeXml} from '../text/xml.ts'
import {END, type FormHtml, formHtml, START} from './form-html.ts'

const PRIVACY_LINK = /<p class="form-note">[^<]*<a href="([^"]*)">/

/**
 * Puts another state of a form into its published page, and says in the title what the page now is about.
 *
 * @param heading the form's own title, which the page's title begins with; not said twice
 * @returns null when the page does not have the form
 */
export function withForm(
  page: string,
  form: FormHtml,
  title: string,
  heading: string,
): string | null {
  return inPlaceOfForm(page, form.id, title, heading, (published) => {
    const [, more] = PRIVACY_LINK.exec(published) ?? []
    return formHtml({...form, ...(more ? {more: more.replaceAll('&amp;', '&')} : {})})
  })
}

/**
 * Puts something else in the place of a form in its published page, and says in the title what the page now is about.
 *
 * @param heading the form's own title, which the page's title begins with; not said twice
 * @param render from the form's HTML as it was published
 * @returns null when the page does not have the form
 */
export function inPlaceOfForm(
  page: string,
  id: string,
  title: string,
  heading: string,
  render: (published: string) => string,
): string | null {
  const start = page.indexOf(START(id))
  const end = page.indexOf(END, start)
  if (start === -1 || end === -1) return null
  const state = render(page.slice(start, end))
  return (page.slice(0, start) + state + page.slice(end + END.length)).replace(
    /<title>([^<]*)<\/title>/,
    (_, was: string) => {
      const own = escapeXml(heading)
      const rest =
        title.includes(heading) && was.startsWith(own) ? was.slice(own.length) : ` – ${was}`
      return `<title>${escapeXml(title)}${rest}</title>`
    },
  )
}
