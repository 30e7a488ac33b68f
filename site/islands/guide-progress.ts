import {fill} from '../i18n/fill.ts'

/** Key in local storage for the finished steps of a guide. */
const keyOf = (guide: string): string => `hemvist-guide-${guide}`

function doneSteps(key: string): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((step) => typeof step === 'string') : [])
  } catch {
    return new Set()
  }
}

/** Stores nothing when nothing is finished. Without storage, ticking still works until the page is left. */
function keep(key: string, steps: ReadonlySet<string>): void {
  try {
    if (steps.size === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify([...steps]))
  } catch {}
}

/**
 * Lets visitors tick off a guide's steps, shows their progress, and starts over. Finished steps are stored on the device
 * from the first tick. The markup is in the page from the start, so nothing moves when this runs; without a script it is
 * hidden.
 */
class GuideProgress extends HTMLElement {
  connectedCallback(): void {
    const {guide = '', language = 'sv', progress = '', all = ''} = this.dataset
    const key = keyOf(guide)
    const bar = this.querySelector('progress')
    const status = this.querySelector('[role=status]')
    const reset = this.querySelector('button')
    if (!bar || !status || !reset) return
    const steps = [...this.querySelectorAll<HTMLElement>('[data-step]')].flatMap((step) => {
      const box = step.querySelector('input')
      return box ? [{name: step.dataset.step ?? '', step, box}] : []
    })
    const known = new Set(steps.map(({name}) => name))
    const finished = new Set([...doneSteps(key)].filter((name) => known.has(name)))

    const show = () => {
      for (const {name, step, box} of steps) {
        box.checked = finished.has(name)
        step.toggleAttribute('data-finished', box.checked)
      }
      bar.value = finished.size
      const values = {count: finished.size, total: steps.length}
      status.textContent = finished.size === steps.length ? all : fill(progress, values, language)
      reset.disabled = finished.size === 0
    }

    for (const {name, box} of steps) {
      box.addEventListener('change', () => {
        if (box.checked) finished.add(name)
        else finished.delete(name)
        keep(key, finished)
        show()
      })
    }
    reset.addEventListener('click', () => {
      finished.clear()
      keep(key, finished)
      show()
      steps[0]?.box.focus()
    })
    show()
  }
}

if (!customElements.get('guide-progress')) customElements.define('guide-progress', GuideProgress)
