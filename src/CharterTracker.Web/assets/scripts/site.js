// Pages work without any of this; scripts only enhance. Bundled by build.mjs.
import { initAll } from 'govuk-frontend'
import { startAutosave } from './autosave.js'
import { startChecking } from './checking.js'
import { startShortcuts } from './shortcuts.js'
import { startUpload } from './upload.js'

document.documentElement.classList.add('has-scripts')
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

start(document)
document.querySelectorAll('form[data-shortcuts]').forEach(startShortcuts)

// upload.js puts a fresh main on the page when the server found errors.
document.addEventListener('charter:drawn', () => {
  start(document.querySelector('main'))
})

function start (scope) {
  initAll({ scope })
  scope.querySelectorAll('.govuk-file-upload-button').forEach(nameAsSeen)
  scope.querySelectorAll('form[data-autosave]').forEach(startAutosave)
  scope.querySelectorAll('form[data-upload]').forEach(startUpload)
  scope.querySelectorAll('.is-checking').forEach(startChecking)
  scope.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', () => window.print()))
}

// What a control is called must hold the words one sees on it (WCAG 2.5.3); GOV.UK Frontend puts a hidden comma between them.
function nameAsSeen (button) {
  button.querySelector('[id$="-comma"]')?.remove()
}
