/** Moves the focus to the heading of what is shown, where what had it has gone. */
export function focusTitle() {
  document.querySelector('#register .part h2')?.focus()
}
