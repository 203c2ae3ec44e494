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
  form.append(progress, status)

  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented || input.files.length === 0) {
      return
    }
    event.preventDefault()
    const body = new FormData(form)
    if (event.submitter?.name) {
      body.append(event.submitter.name, event.submitter.value)
    }
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
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
      const moved = request.responseURL && request.responseURL !== form.action
      if (request.status < 400 && moved) {
        location.assign(request.responseURL)
      } else if (request.status < 500 && request.getResponseHeader('content-type')?.includes('html')) {
        showAnswer(request.responseText)
      } else {
        fail()
      }
    })
    request.addEventListener('error', fail)
    progress.hidden = false
    request.send(body)
  })

  function fail () {
    progress.hidden = true
    status.textContent = 'The file was not sent. Check your connection and try again.'
    status.classList.add('saved--failed')
  }
}

// The server drew this page again, with its errors: its main part takes the place of ours.
function showAnswer (html) {
  const answer = new DOMParser().parseFromString(html, 'text/html')
  document.title = answer.title
  document.querySelector('main').replaceWith(document.adoptNode(answer.querySelector('main')))
  document.dispatchEvent(new CustomEvent('charter:drawn'))
}
