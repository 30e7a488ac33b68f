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

/**
 * A guide's steps to tick off, how far one has come, and a way to begin again. What is done is kept on the device from
 * the first tick on. All of it is in the page from the beginning, so that nothing moves when this wakes; without a
 * script it is not shown.
 */
class GuideProgress extends HTMLElement {
  connectedCallback(): void {
    const {guide = '', language = 'sv', progress = '', all = ''} = this.dataset
    const key = keyOf(guide)
    const bar = this.querySelector('progress')
    const said = this.querySelector('[role=status]')
    const reset = this.querySelector('button')
    if (!bar || !said || !reset) return
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
      said.textContent = finished.size === steps.length ? all : fill(progress, values, language)
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
