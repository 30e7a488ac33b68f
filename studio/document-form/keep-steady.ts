/** The nearest ancestor that scrolls. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(above).overflowY)) return above
  }
  return null
}

/**
 * While somebody points or types below an element, what is below it stays where it is, however the element's content
 * grows or shrinks: the pane is scrolled along, or room is left empty until it can be. What one does in the element
 * itself moves things as usual.
 * @param frame whose height is kept
 * @param content all that is in it
 * @returns stops
 */
export function keepSteady(frame: HTMLElement, content: HTMLElement): () => void {
  const scroller = scrollerOf(frame)
  if (!scroller) return () => {}
  let height = content.offsetHeight
  let isWorkedBelow = false

  const show = (least: number) => {
    const natural = content.offsetHeight
    height = Math.max(natural, least)
    frame.style.minHeight = height > natural ? `${height}px` : ''
  }
  const resized = () => {
    const before = height
    show(isWorkedBelow ? before - scroller.scrollTop : 0)
    if (isWorkedBelow && height !== before) scroller.scrollTop += height - before
  }
  const scrolled = () => {
    const spare = height - content.offsetHeight
    if (spare <= 0 || scroller.scrollTop < spare) return
    show(0)
    scroller.scrollTop -= spare
  }
  const worked = ({target}: Event) => {
    isWorkedBelow = target instanceof Node && !frame.contains(target)
  }

  // Browsers that do so by themselves do it only where the top is out of sight.
  const {overflowAnchor} = scroller.style
  scroller.style.overflowAnchor = 'none'
  const observer = new ResizeObserver(resized)
  observer.observe(content)
  scroller.addEventListener('scroll', scrolled, {passive: true})
  scroller.addEventListener('pointerdown', worked, {capture: true, passive: true})
  scroller.addEventListener('focusin', worked)
  return () => {
    observer.disconnect()
    scroller.removeEventListener('scroll', scrolled)
    scroller.removeEventListener('pointerdown', worked, {capture: true})
    scroller.removeEventListener('focusin', worked)
    scroller.style.overflowAnchor = overflowAnchor
  }
}
