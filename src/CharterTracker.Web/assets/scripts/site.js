// Pages work without any of this; scripts only enhance. Bundled by build.mjs.
import { initAll } from 'govuk-frontend'
import { startAutosave } from './autosave.js'
import { startShortcuts } from './shortcuts.js'
import { startUpload } from './upload.js'

document.documentElement.classList.add('has-scripts')
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

initAll()
start(document)
document.querySelectorAll('form[data-shortcuts]').forEach(startShortcuts)

// upload.js puts a fresh main on the page when the server found errors.
document.addEventListener('charter:drawn', () => {
  const main = document.querySelector('main')
  initAll({ scope: main })
  start(main)
})

function start (scope) {
  scope.querySelectorAll('form[data-autosave]').forEach(startAutosave)
  scope.querySelectorAll('form[data-upload]').forEach(startUpload)
}
