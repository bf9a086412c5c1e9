import { localProblem } from '../shared/api.js'

const SAMPLE = 'elenco-caselle-esempio.csv'

/**
 * The ways to choose a list: the file field, and a file dropped on the view.
 * @param view where a file may be dropped
 * @param input the file field
 * @param choose (file, name) -> void
 */
export function fileChoice(view, input, choose) {
  input.addEventListener('change', () => {
    const [file] = input.files
    if (file) choose(file, file.name)
    // So that the same file can be chosen again after it was corrected.
    input.value = ''
  })
  view.addEventListener('dragover', (event) => {
    event.preventDefault()
    view.classList.add('dragging')
  })
  view.addEventListener('dragleave', () => view.classList.remove('dragging'))
  view.addEventListener('drop', (event) => {
    event.preventDefault()
    view.classList.remove('dragging')
    const [file] = event.dataTransfer.files
    if (file) choose(file, file.name)
  })
  // Disabled in the HTML, so that nothing can be chosen before this script handles it.
  input.disabled = false
}

/**
 * The button for the sample list.
 * @param choose (file, name) -> void
 * @param fail (error) -> void, if the list cannot be loaded
 */
export function sampleChoice(button, choose, fail) {
  button.addEventListener('click', async () => {
    try {
      const response = await fetch(new URL(SAMPLE, import.meta.url)).catch(() => undefined)
      if (!response?.ok) throw localProblem('problem.unreachable')
      choose(await response.blob(), SAMPLE)
    } catch (error) {
      fail(error)
    }
  })
  button.disabled = false
}
