/**
 * Runs in a previewed page that Presentation shows in its frame: texts and pictures lead to their fields when clicked,
 * and Presentation learns which page is shown.
 */
import {createNode, createNodeMachine} from '@sanity/comlink'
import {
  createCompatibilityActors,
  type VisualEditingControllerMsg,
  type VisualEditingNodeMsg,
} from '@sanity/presentation-comlink'
import {type EditTarget, takeMarks} from './marked-texts.ts'

const OUTLINE = '3px solid #2276fc'

let targets = new Map<Element, EditTarget>()
let shown: HTMLElement | null = null
/** Off while one looks around as a visitor would. */
let isEditing = true

function look(): void {
  targets = takeMarks(document.documentElement)
}

/** The nearest element around a point of the page that is edited somewhere. */
function editedElement(start: EventTarget | null): [HTMLElement, EditTarget] | null {
  for (let at = start instanceof Element ? start : null; at; at = at.parentElement) {
    const target = targets.get(at)
    if (target && at instanceof HTMLElement) return [at, target]
  }
  return null
}

function outline(element: HTMLElement | null): void {
  if (shown === element) return
  shown?.style.removeProperty('outline')
  shown?.style.removeProperty('cursor')
  shown = element
  shown?.style.setProperty('outline', OUTLINE)
  shown?.style.setProperty('cursor', 'pointer')
}

if (window.top !== window) {
  look()
  const node = createNode<VisualEditingNodeMsg, VisualEditingControllerMsg>(
    {name: 'visual-editing', connectTo: 'presentation'},
    createNodeMachine<VisualEditingNodeMsg, VisualEditingControllerMsg>().provide({
      actors: createCompatibilityActors<VisualEditingNodeMsg>(),
    }),
  )
  const tell = () => {
    node.post('visual-editing/navigate', {
      type: 'replace',
      url: location.pathname + location.search,
      title: document.title,
    })
    node.post('visual-editing/toggle', {enabled: isEditing})
  }
  node.on('presentation/navigate', ({url, type}) => {
    if (type === 'pop') history.back()
    else location.assign(url)
  })
  node.on('presentation/toggle-overlay', () => {
    isEditing = !isEditing
    outline(null)
    node.post('visual-editing/toggle', {enabled: isEditing})
  })
  node.on('presentation/refresh', () => location.reload())
  node.onStatus(tell, 'connected')
  node.start()

  addEventListener('hemvist-followed', look)
  addEventListener('mouseover', ({target}) =>
    outline(isEditing ? (editedElement(target)?.[0] ?? null) : null),
  )
  addEventListener(
    'click',
    (event) => {
      const found = isEditing ? editedElement(event.target) : null
      // Links keep working with a modifier key, so that other pages can be reached.
      if (!found || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      const [, {id, type, path}] = found
      node.post('visual-editing/focus', {id, type, path, baseUrl: '/studio'})
    },
    {capture: true},
  )
}
