import {fill} from '../i18n/fill.ts'

/** What a learner has asked to be remembered: finished chapters, and the chosen answer of each question. */
interface Memory {
  done: string[]
  answers: Record<string, string>
}

const keyOf = (course: string): string => `hemvist-course-${course}`

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

const isAnswers = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && isTexts(Object.values(value))

/** Null while nothing is to be remembered. */
function recall(key: string): Memory | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const {done, answers}: {done?: unknown; answers?: unknown} = kept
    return {done: isTexts(done) ? done : [], answers: isAnswers(answers) ? answers : {}}
  } catch {
    return null
  }
}

/** Without storage nothing is remembered, and the course works all the same. */
function keep(key: string, memory: Memory | null): void {
  try {
    if (memory) localStorage.setItem(key, JSON.stringify(memory))
    else localStorage.removeItem(key)
  } catch {}
}

/**
 * Remembers on the device how far a learner has come, from the moment they ask for it until they ask to forget. Before
 * that, nothing is stored. A chapter is done when all its questions are answered, or, without any, when it is opened.
 */
class CourseProgress extends HTMLElement {
  connectedCallback(): void {
    const {course = '', chapters = '', chapter, language = 'sv', progress = ''} = this.dataset
    const key = keyOf(course)
    const all = chapters.split(' ').filter(Boolean)
    const status = this.querySelector('[role=status]')
    const remember = this.querySelector<HTMLButtonElement>('[data-remember]')
    const forget = this.querySelector<HTMLButtonElement>('[data-forget]')
    const kept = this.querySelector<HTMLElement>('[data-kept]')
    if (!status || !remember || !forget) return
    const questions = [...document.querySelectorAll<HTMLElement>('[data-question]')]
    const marks = [...document.querySelectorAll<HTMLElement>('[data-done]')]
    let memory = recall(key)

    const show = () => {
      const done = all.filter((one) => memory?.done.includes(one))
      remember.hidden = memory !== null
      forget.hidden = memory === null
      if (kept) kept.hidden = memory !== null
      status.textContent = memory
        ? fill(progress, {count: done.length, total: all.length}, language)
        : ''
      for (const mark of marks) mark.hidden = !done.includes(mark.dataset.done ?? '')
    }

    const note = () => {
      if (!memory) return
      const chosen = questions.flatMap((question) => {
        const value = question.querySelector<HTMLInputElement>('input:checked')?.value
        return value ? [[question.dataset.question ?? '', value] as const] : []
      })
      Object.assign(memory.answers, Object.fromEntries(chosen))
      const isDone = chapter !== undefined && chosen.length === questions.length
      if (isDone && !memory.done.includes(chapter)) memory.done.push(chapter)
      keep(key, memory)
    }

    for (const question of questions) {
      const answer = memory?.answers[question.dataset.question ?? '']
      for (const choice of question.querySelectorAll('input')) {
        if (choice.value === answer) choice.checked = true
      }
      question.addEventListener('change', () => {
        note()
        show()
      })
    }
    remember.addEventListener('click', () => {
      memory = {done: [], answers: {}}
      note()
      show()
      forget.focus()
    })
    forget.addEventListener('click', () => {
      memory = null
      keep(key, null)
      for (const question of questions) {
        for (const choice of question.querySelectorAll('input')) choice.checked = false
      }
      show()
      remember.focus()
    })
    note()
    show()
  }
}

if (!customElements.get('course-progress')) {
  customElements.define('course-progress', CourseProgress)
}
