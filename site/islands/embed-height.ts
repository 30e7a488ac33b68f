/** Tells the page that embeds this one how high it is: now, when asked, and whenever it changes. */
const tell = (): void => {
  const {height} = document.body.getBoundingClientRect()
  parent.postMessage({hemvistHeight: Math.ceil(height)}, '*')
}

if (parent !== self) {
  new ResizeObserver(tell).observe(document.body)
  addEventListener('message', ({data}) => {
    if (data?.hemvistHeight === 'asked') tell()
  })
}
