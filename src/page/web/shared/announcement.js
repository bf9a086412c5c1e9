let timer

/** Announces a text to screen readers. The place is emptied first, so that a repeated text is announced again. */
export function announce(text) {
  clearAnnouncement()
  timer = setTimeout(() => {
    document.getElementById('announcement').textContent = text
  }, 50)
}

/** Removes the text: a screen reader still finds it at the top of the page when what it is about has changed. */
export function clearAnnouncement() {
  clearTimeout(timer)
  document.getElementById('announcement').textContent = ''
}
