/** Says something to those who listen to the page; a repeated text is said again. */
export function announce(text) {
  const place = document.getElementById('announcement')
  place.textContent = ''
  setTimeout(() => {
    place.textContent = text
  }, 50)
}
