// <form data-upload>: names the files that were chosen or dropped, refuses at once what the server would refuse after a long wait, and
// shows how far they have got. Dropping is GOV.UK Frontend's; where anything fails, the plain post does it.
export function startUpload (form) {
  const input = form.querySelector('input[type="file"]')
  if (!input) {
    return
  }
  const progress = document.createElement('progress')
  const status = document.createElement('p')
  const chosen = document.createElement('ul')
  progress.max = 100
  progress.hidden = true
  progress.setAttribute('aria-label', 'Upload')
  status.className = 'saved'
  status.setAttribute('aria-live', 'polite')
  chosen.className = 'govuk-list reference'
  const place = form.querySelector('[data-upload-status]') ?? form
  place.append(chosen, progress, status)

  input.addEventListener('change', (event) => {
    chosen.replaceChildren(...[...input.files].map((file) => {
      const item = document.createElement('li')
      item.textContent = `${file.name}, ${size(file.size)}`
      return item
    }))
    if (!event.detail?.keepsError) {
      showError(input, refusalOf(input))
    }
    status.textContent = ''
  })

  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented || input.files.length === 0) {
      return
    }
    event.preventDefault()
    if (event.submitter?.name === 'file') {
      // Another file is taken away: these stay chosen for later.
      return sendWithout(event.submitter)
    }
    const refusal = refusalOf(input)
    showError(input, refusal)
    if (refusal) {
      return document.getElementById(fieldOf(input))?.focus()
    }
    send(new FormData(form), event.submitter, false)
  })

  function sendWithout (submitter) {
    const body = new FormData(form)
    body.delete(input.name)
    send(body, submitter, true)
  }

  function send (body, submitter, keepsChosen) {
    if (submitter?.name) {
      body.append(submitter.name, submitter.value)
    }
    const url = submitter?.formAction ?? form.action
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      const percent = Math.floor((loaded / total) * 100)
      // A screen reader hears every quarter, not every packet.
      if (percent === 100) {
        status.textContent = place.dataset.sent ?? 'Sent. Checking what the files are…'
      } else if (Math.floor(percent / 25) > Math.floor(progress.value / 25)) {
        status.textContent = `${percent}% sent`
      }
      progress.value = percent
    })
    request.addEventListener('load', () => {
      const here = new URL(request.responseURL || url).pathname === location.pathname
      if (request.status < 400 && !here) {
        location.assign(request.responseURL)
      } else if (request.status < 500 && request.getResponseHeader('content-type')?.includes('html')) {
        showAnswer(request.responseText, input, keepsChosen)
      } else {
        fail()
      }
    })
    request.addEventListener('error', fail)
    progress.hidden = false
    progress.value = 0
    status.textContent = 'Sending…'
    status.classList.remove('saved--failed')
    hold(true)
    request.send(body)
  }

  // What is typed while the files are on their way would not be in what was sent.
  function hold (isHeld) {
    form.querySelectorAll('.govuk-form-group, button').forEach((part) => { part.inert = isHeld })
  }

  function fail () {
    hold(false)
    progress.hidden = true
    status.textContent = 'The files were not sent. They are still chosen: check your connection and try again.'
    status.classList.add('saved--failed')
  }
}

// The server's own words, which the field carries, so that both refuse alike.
function refusalOf (input) {
  const { maxFiles, maxBytes, tooMany, tooLarge } = input.dataset
  if (input.files.length > Number(maxFiles)) {
    return tooMany
  }
  const large = [...input.files].filter((file) => file.size > Number(maxBytes))
  return large.map((file) => input.files.length === 1 ? tooLarge : `${file.name}: ${tooLarge}`).join('. ')
}

// Beside the field, where the server's message would stand.
function showError (input, message) {
  const group = input.closest('.govuk-form-group')
  const id = `${fieldOf(input)}-error`
  document.getElementById(id)?.remove()
  group.classList.toggle('govuk-form-group--error', Boolean(message))
  if (!message) {
    return
  }
  const error = document.createElement('p')
  error.id = id
  error.className = 'govuk-error-message'
  error.setAttribute('role', 'alert')
  error.textContent = message
  group.querySelector('.govuk-file-upload-wrapper').before(error)
}

// GOV.UK Frontend gives the field's id to its button.
function fieldOf (input) {
  return input.id.replace(/-input$/, '')
}

function size (bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / (1024 * 1024)).toFixed(1)} MB`
}

// The server drew this page again, with its errors or with the files: its main part takes the place of ours.
function showAnswer (html, input, keepsChosen) {
  const answer = new DOMParser().parseFromString(html, 'text/html')
  const noneTaken = answer.querySelector('.govuk-error-summary') !== null && answer.querySelector('[data-files-taken]') === null
  document.title = answer.title
  document.querySelector('main').replaceWith(document.adoptNode(answer.querySelector('main')))
  document.dispatchEvent(new CustomEvent('charter:drawn'))
  const again = document.querySelector('form[data-upload] input[type="file"]')
  if (again && (keepsChosen || noneTaken)) {
    // Unlike a page that was loaded anew, this one can keep them chosen.
    again.files = input.files
    again.dispatchEvent(new CustomEvent('change', { detail: { keepsError: true } }))
  }
  // Errors come first. Who added or removed a file goes on from the list of files; the banner is read out wherever the focus is.
  const next = document.querySelector('.govuk-error-summary') ?? document.getElementById('evidence-heading') ?? document.querySelector('.govuk-notification-banner')
  if (next) {
    next.setAttribute('tabindex', '-1')
    next.focus()
  }
}
