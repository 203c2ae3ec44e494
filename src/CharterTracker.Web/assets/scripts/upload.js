// <form data-upload>: shows how far the files have got. Dropping is GOV.UK Frontend's; where anything fails, the plain post does it.
export function startUpload (form) {
  const input = form.querySelector('input[type="file"]')
  if (!input) {
    return
  }
  const progress = document.createElement('progress')
  const status = document.createElement('p')
  progress.max = 100
  progress.hidden = true
  progress.setAttribute('aria-label', 'Upload')
  status.className = 'saved'
  status.setAttribute('aria-live', 'polite')
  const place = form.querySelector('[data-upload-status]') ?? form
  place.append(progress, status)

  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented || input.files.length === 0) {
      return
    }
    event.preventDefault()
    const body = new FormData(form)
    if (event.submitter?.name) {
      body.append(event.submitter.name, event.submitter.value)
    }
    const url = event.submitter?.formAction ?? form.action
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      const percent = Math.floor((loaded / total) * 100)
      progress.value = percent
      // A screen reader hears every quarter, not every packet.
      if (percent === 100) {
        status.textContent = 'Sent. Checking the file…'
      } else if (percent % 25 === 0) {
        status.textContent = `${percent}% sent`
      }
    })
    request.addEventListener('load', () => {
      const here = new URL(request.responseURL || url).pathname === location.pathname
      if (request.status < 400 && !here) {
        location.assign(request.responseURL)
      } else if (request.status < 500 && request.getResponseHeader('content-type')?.includes('html')) {
        showAnswer(request.responseText)
      } else {
        fail()
      }
    })
    request.addEventListener('error', fail)
    progress.hidden = false
    status.textContent = 'Sending…'
    status.classList.remove('saved--failed')
    hold(true)
    request.send(body)
  })

  // What is typed while the files are on their way would not be in what was sent.
  function hold (isHeld) {
    form.querySelectorAll('.govuk-form-group, button').forEach((part) => { part.inert = isHeld })
  }

  function fail () {
    hold(false)
    progress.hidden = true
    status.textContent = 'The file was not sent. Check your connection and try again.'
    status.classList.add('saved--failed')
  }
}

// The server drew this page again, with its errors or with the files: its main part takes the place of ours.
function showAnswer (html) {
  const answer = new DOMParser().parseFromString(html, 'text/html')
  document.title = answer.title
  document.querySelector('main').replaceWith(document.adoptNode(answer.querySelector('main')))
  document.dispatchEvent(new CustomEvent('charter:drawn'))
  const said = document.querySelector('.govuk-error-summary, .govuk-notification-banner')
  if (said) {
    said.setAttribute('tabindex', '-1')
    said.focus()
  }
}
