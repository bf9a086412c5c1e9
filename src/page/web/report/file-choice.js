import { localProblem } from '../shared/api.js'

const SAMPLE = 'elenco-caselle-esempio.csv'

/**
 * The ways to choose a list: the file field, a file dropped on the view, the button for the sample list.
 * @param view the section of the view
 * @param choose (file, name) -> void
 * @param fail (error) -> void, if the sample list cannot be loaded
 */
export function fileChoice(view, choose, fail) {
  const input = document.getElementById('report-file')
  input.addEventListener('change', () => {
    const [file] = input.files
    if (file) choose(file, file.name)
    // So that the same file can be chosen again after it was corrected.
    input.value = ''
  })

  const sample = document.getElementById('report-sample')
  sample.addEventListener('click', async () => {
    try {
      const response = await fetch(new URL(SAMPLE, import.meta.url))
      if (!response.ok) throw localProblem('problem.unreachable')
      choose(await response.blob(), SAMPLE)
    } catch (error) {
      fail(error)
    }
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
  sample.disabled = false
}
