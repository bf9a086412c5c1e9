/** Announces a text to screen readers. The place is emptied first, so that a repeated text is announced again. */
export function announce(text) {
  const place = document.getElementById('announcement')
  place.textContent = ''
  setTimeout(() => {
    place.textContent = text
  }, 50)
}
