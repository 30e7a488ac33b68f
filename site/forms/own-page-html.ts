import {escapeXml} from '../text/xml.ts'
import {attributes, END, START} from './form-html.ts'

/** A button that sends something, on a page that somebody has come to by a link of their own. */
export interface OwnPageAction {
  /** What is sent, besides what is chosen. */
  name: string
  submit: string
  isFirst: boolean
  /** What can be chosen beside it. */
  choices?: {
    name: string
    label: string
    options: readonly {value: string; label: string; isChosen: boolean}[]
  }
}

/** What somebody reads who has come by a link of their own, in the place of the form. */
export interface OwnPage {
  /** The form's id on the page. */
  id: string
  title: string
  /** Paragraphs. */
  texts: readonly string[]
  actions: readonly OwnPageAction[]
  links: readonly {label: string; href: string; isFile?: boolean}[]
}

function actionHtml(id: string, {name, submit, isFirst, choices}: OwnPageAction): string {
  const boxes = choices
    ? choices.options.map(
        ({value, label, isChosen}) =>
          `<label><input${attributes({type: 'checkbox', name: choices.name, value, checked: isChosen})}>${escapeXml(label)}</label>`,
      )
    : []
  const fieldset = choices
    ? `<fieldset class="field field-choices"><legend><span>${escapeXml(choices.label)}</span></legend>${boxes.join('')}</fieldset>`
    : ''
  const button = {
    class: isFirst ? 'action action-first' : 'action',
    type: 'submit',
    name: 'do',
    value: name,
  }
  return `<form${attributes({class: 'form', id: `${id}-${name}`, method: 'post'})}>${fieldset}<button${attributes(button)}>${escapeXml(submit)}</button></form>`
}

/** The HTML of it: what it says is said to screen readers first, and each button is a form that works without scripts. */
export function ownPageHtml({id, title, texts, actions, links}: OwnPage): string {
  const paragraphs = texts.filter(Boolean).map((text) => `<p>${escapeXml(text)}</p>`)
  const ways = links.map(
    ({label, href, isFile}) =>
      `<li><a${attributes({class: 'action', href, download: isFile === true})}>${escapeXml(label)}</a></li>`,
  )
  const away = ways.length > 0 ? `<ul class="actions">${ways.join('')}</ul>` : ''
  return `${START(id)}<div class="form"><div class="form-summary" role="status" tabindex="-1" autofocus aria-labelledby="${id}-own"><h2 id="${id}-own">${escapeXml(title)}</h2>${paragraphs.join('')}</div>${away}${actions.map((action) => actionHtml(id, action)).join('')}</div>${END}`
}

/** What stands in the place of a form that cannot be filled in any more. */
export const closedHtml = (id: string, text: string): string =>
  `${START(id)}<p>${escapeXml(text)}</p>${END}`
