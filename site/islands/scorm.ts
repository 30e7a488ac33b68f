import {keptText, readKept} from '../courses/kept-answers.ts'
import {fill} from '../i18n/fill.ts'

/** What a learning platform offers a course in SCORM 1.2 (Run-Time Environment, 3.2). Everything is text. */
interface Platform {
  LMSInitialize(nothing: ''): string
  LMSGetValue(element: string): string
  LMSSetValue(element: string, value: string): string
  LMSCommit(nothing: ''): string
  LMSFinish(nothing: ''): string
}

/** Frames that a platform may put around a course, one in another. */
const MAX_FRAMES = 20

const FUNCTIONS = ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish'] as const

const isPlatform = (value: unknown): value is Platform =>
  typeof value === 'object' &&
  value !== null &&
  FUNCTIONS.every((name) => typeof Reflect.get(value, name) === 'function')

/** The `API` of a window, or of a frame around it. A window of another origin says nothing. */
function platformAround(start: Window | null): Platform | null {
  let within = start
  for (let frames = 0; within && frames < MAX_FRAMES; frames++) {
    try {
      const found: unknown = Reflect.get(within, 'API')
      if (isPlatform(found)) return found
    } catch {}
    within = within.parent === within ? null : within.parent
  }
  return null
}

/** As the specification looks for it: around the course, then around the window that opened it. */
const findPlatform = (): Platform | null => platformAround(window) ?? platformAround(window.opener)

const PASSED = 'passed'
/** What is recorded of a whole course: by this script, or by a platform with a limit of its own. */
const WHOLE: readonly string[] = ['completed', PASSED]

const two = (part: number): string => String(part).padStart(2, '0')

/** A CMITimespan: `0000:12:05`. */
function timespan(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0')
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/**
 * Tells the learning platform how a learner fares: `incomplete` until every question is answered, then `completed`, with
 * the share of right answers as the score. The chosen answers are kept by the platform (`cmi.suspend_data`), so that one
 * can go on later. What a platform has recorded of a whole course is never lowered: looking again, or answering anew, does
 * not undo it, and `passed` is the platform's own word. Without a platform the page is the same course, and says that nothing is kept.
 */
function start(): void {
  const began = Date.now()
  const frame = document.querySelector<HTMLElement>('.result')
  const status = frame?.querySelector('[role=status]')
  const note = frame?.querySelector('[data-platform]')
  const questions = [...document.querySelectorAll<HTMLElement>('[data-question]')]
  const found = findPlatform()
  // Some platforms answer with what the text stands for.
  const platform = found && String(found.LMSInitialize('')) === 'true' ? found : null
  if (!platform && note) note.textContent = frame?.dataset.alone ?? ''

  const chosenIn = (question: HTMLElement) =>
    question.querySelector<HTMLInputElement>('input:checked')

  const isKept = readKept(platform?.LMSGetValue('cmi.suspend_data') ?? '')
  for (const question of questions) {
    for (const choice of question.querySelectorAll('input')) {
      if (isKept({question: choice.name, answer: choice.value})) choice.checked = true
    }
  }

  const recorded = platform?.LMSGetValue('cmi.core.lesson_status') ?? ''
  let isCompleted = WHOLE.includes(recorded)
  const best = platform && isCompleted ? Number(platform.LMSGetValue('cmi.core.score.raw')) : 0

  const show = () => {
    const chosen = questions.flatMap((question) => chosenIn(question) ?? [])
    const right = chosen.filter((input) => input.dataset.right !== undefined).length
    const isWhole = chosen.length === questions.length
    if (status && isWhole && questions.length > 0) {
      const values = {count: right, total: questions.length}
      status.textContent = fill(frame?.dataset.score ?? '', values, frame?.dataset.language ?? '')
    }
    return {chosen, right, isWhole}
  }
  const tell = () => {
    const {chosen, right, isWhole} = show()
    if (!platform) return
    const answers = chosen.map(({name, value}) => ({question: name, answer: value}))
    const score = questions.length === 0 ? 100 : Math.round((100 * right) / questions.length)
    platform.LMSSetValue('cmi.suspend_data', keptText(answers))
    platform.LMSSetValue('cmi.core.score.min', '0')
    platform.LMSSetValue('cmi.core.score.max', '100')
    platform.LMSSetValue('cmi.core.score.raw', String(Math.max(score, best || 0)))
    isCompleted ||= isWhole
    if (recorded !== PASSED) {
      platform.LMSSetValue('cmi.core.lesson_status', isCompleted ? 'completed' : 'incomplete')
    }
    platform.LMSCommit('')
  }

  for (const question of questions) question.addEventListener('change', tell)
  if (isCompleted) show()
  else tell()
  let isOver = false
  addEventListener('pagehide', () => {
    if (!platform || isOver) return
    isOver = true
    platform.LMSSetValue('cmi.core.session_time', timespan(Date.now() - began))
    // Else platforms forget the answers.
    platform.LMSSetValue('cmi.core.exit', 'suspend')
    platform.LMSCommit('')
    platform.LMSFinish('')
  })
}

start()
