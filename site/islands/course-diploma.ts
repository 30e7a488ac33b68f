/**
 * Writes the name and the day on a diploma, and prints it. The name is in the page alone: it belongs to no form, and is
 * neither stored nor sent. Without a script the field itself is printed.
 */
class CourseDiploma extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input')
    const name = this.querySelector<HTMLElement>('[data-name]')
    const day = this.querySelector('time')
    const print = this.querySelector('button')
    if (!field || !name || !day || !print) return
    const now = new Date()
    const two = (part: number) => String(part).padStart(2, '0')
    day.dateTime = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    day.textContent = now.toLocaleDateString(this.dataset.locale, {dateStyle: 'long'})
    const show = () => {
      name.textContent = field.value
    }
    field.addEventListener('input', show)
    print.addEventListener('click', () => window.print())
    // A browser may have kept what was written before the page was reloaded.
    show()
  }
}

if (!customElements.get('course-diploma')) customElements.define('course-diploma', CourseDiploma)
