import {fill} from '../i18n/fill.ts'

/** Names what is kept on the device: the steps done of one guide. */
const keyOf = (guide: string): string => `hemvist-guide-${guide}`

function doneSteps(key: string): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((step) => typeof step === 'string') : [])
  } catch {
    return new Set()
  }
}

/** Nothing stays on the device when nothing is done. Devices that keep nothing still let one tick. */
function keep(key: string, steps: ReadonlySet<string>): void {
  try {
    if (steps.size === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify([...steps]))
  } catch {}
}

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), properties)

/**
 * A guide's steps to tick off: a box on each, how far one has come, and a way to begin again. What is done is kept on
 * the device from the first tick on. Without a script the steps are a plain list.
 */
class GuideProgress extends HTMLElement {
  connectedCallback(): void {
    const {guide = '', language = 'sv', done = '', progress = '', all = ''} = this.dataset
    const {again = '', kept = ''} = this.dataset
    const key = keyOf(guide)
    const steps = [...this.querySelectorAll<HTMLElement>('[data-step]')]
    if (steps.length === 0 || this.querySelector('.progress')) return
    const known = new Set(steps.map(({dataset}) => dataset.step ?? ''))
    const finished = new Set([...doneSteps(key)].filter((step) => known.has(step)))

    const bar = element('progress', {max: steps.length, className: 'progress-bar'})
    bar.setAttribute('aria-hidden', 'true')
    const said = element('p', {className: 'progress-said'})
    said.setAttribute('role', 'status')
    const reset = element('button', {
      type: 'button',
      textContent: again,
      className: 'progress-again',
    })
    const note = element('p', {className: 'progress-note', textContent: kept})

    const show = () => {
      bar.value = finished.size
      const isWhole = finished.size === steps.length
      const values = {count: finished.size, total: steps.length}
      said.textContent = isWhole ? all : fill(progress, values, language)
      reset.hidden = finished.size === 0
      this.toggleAttribute('data-whole', isWhole)
    }

    const boxes = steps.map((step, index) => {
      const name = step.dataset.step ?? ''
      const box = element('input', {type: 'checkbox', checked: finished.has(name)})
      const heading = step.querySelector('h2, h3')
      if (heading) {
        heading.id ||= `${key}-${index}`
        box.setAttribute('aria-describedby', heading.id)
      }
      const label = element('label', {className: 'step-done'})
      label.append(box, element('span', {textContent: done}))
      step.append(label)
      step.toggleAttribute('data-finished', box.checked)
      box.addEventListener('change', () => {
        if (box.checked) finished.add(name)
        else finished.delete(name)
        step.toggleAttribute('data-finished', box.checked)
        keep(key, finished)
        show()
      })
      return {box, step}
    })

    reset.addEventListener('click', () => {
      finished.clear()
      keep(key, finished)
      for (const {box, step} of boxes) {
        box.checked = false
        step.removeAttribute('data-finished')
      }
      show()
      boxes[0]?.box.focus()
    })

    const panel = element('div', {className: 'progress'})
    panel.append(said, bar, reset, note)
    this.prepend(panel)
    show()
  }
}

if (!customElements.get('guide-progress')) customElements.define('guide-progress', GuideProgress)
