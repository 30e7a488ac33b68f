import type {APIRoute} from 'astro'
import {pressQuery} from '../../queries/partners.ts'
import {addressOf} from '../../routing/absolute-address.ts'
import {pictureName, pressFacts, shownImages} from '../../view/press.ts'
import {viewOf} from '../../view/view.ts'

/** The press page's words as a file: what may be quoted, and who made each picture on what terms. */
export const GET: APIRoute = async ({locals: {page}}) => {
  const view = viewOf(page)
  const {t, texts, fill} = view
  const press = await page.query(pressQuery, {campaign: page.campaign._id})
  if (!press) throw new Error(`The campaign ${page.campaign._id} is not published`)
  const {name, about, colours, typefaces} = pressFacts(view, press)
  const pictures = shownImages(press).map(({image, terms}, index) =>
    [
      `${pictureName(page, index)}: ${t(image?.alt)}`,
      image?.credit && `${texts.credit}: ${image.credit}`,
      t(terms),
    ]
      .filter(Boolean)
      .join('\n   '),
  )
  const contacts = (press.contacts ?? []).map((person) =>
    [person.name, t(person.role), person.email, person.phone].filter(Boolean).join(', '),
  )
  const parts = [
    [fill(texts.inShort, {name}), t(about)],
    [texts.pictures, pictures.join('\n')],
    [texts.colours, colours.join('\n')],
    [texts.typefaces, typefaces.join(', ')],
    [texts.pressContact, contacts.join('\n')],
    [texts.onTheWeb, addressOf(page, 'home') ?? ''],
  ].filter(([, text]) => text)
  return new Response(
    `${name}\n\n${parts.map(([heading, text]) => `${heading}\n${text}`).join('\n\n')}\n`,
    {headers: {'content-type': 'text/plain; charset=utf-8'}},
  )
}
