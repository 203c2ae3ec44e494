// <form data-autosave data-autosave-url="…">: saves two seconds after typing stops and when a field is left, and says so.
const quietMs = 2000
const firstRetryMs = 5000
const longestRetryMs = 60000

export function startAutosave (form) {
  const url = form.dataset.autosaveUrl
  if (!url) {
    return
  }
  const status = statusOf(form)
  let timer
  let saving = null
  // To be sent, and not known to be kept.
  let dirty = false
  let unsaved = false
  let retryMs = firstRetryMs

  const say = (text, failed) => {
    status.textContent = text
    status.classList.toggle('saved--failed', failed)
  }
  const saveIn = (ms) => {
    clearTimeout(timer)
    timer = setTimeout(save, ms)
  }

  function save () {
    clearTimeout(timer)
    if (!saving && dirty) {
      dirty = false
      saving = send()
    }
  }

  async function send () {
    try {
      const response = await fetch(url, {
        method: 'POST',
        body: withoutFiles(new FormData(form)),
        headers: { Accept: 'application/json' },
        redirect: 'manual'
      })
      if (response.ok) {
        const isReopened = await takeVersion(form, response)
        unsaved = dirty
        retryMs = firstRetryMs
        say(`Saved at ${clockTime(new Date())}${isReopened ? '. Something is missing now, so this section is no longer finished' : ''}`, false)
      } else if (response.status === 422) {
        // What is typed cannot be kept as it is, and sending it again would not help.
        say(`Not saved. ${(await response.json()).message}`, true)
      } else if (response.status === 409) {
        // Somebody else changed it: sending the page shows both texts, so nothing is sent again by itself.
        say('Someone else changed this. Save the page to see both versions.', true)
      } else if (response.status === 0 || response.status === 401 || response.status === 403) {
        say('Not saved: you have been signed out. Keep this page open and sign in again in another tab.', true)
        retryLater()
      } else {
        say('Not saved. We will keep trying.', true)
        retryLater()
      }
    } catch {
      say('Not saved: there is no connection. We will keep trying.', true)
      retryLater()
    } finally {
      saving = null
      if (dirty && retryMs === firstRetryMs) {
        saveIn(quietMs)
      }
    }
  }

  function retryLater () {
    dirty = true
    saveIn(retryMs)
    retryMs = Math.min(retryMs * 2, longestRetryMs)
  }

  form.addEventListener('input', () => {
    dirty = unsaved = true
    saveIn(quietMs)
  })
  form.addEventListener('focusout', save)
  // The button takes the focus from the field, which starts a save. The form waits for its version, or the two would collide.
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    dirty = unsaved = false
    if (saving) {
      event.preventDefault()
      event.stopImmediatePropagation()
      saving.then(() => form.requestSubmit(event.submitter))
    }
  }, { capture: true })
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) {
      event.preventDefault()
    }
  })
}

// Files go when the form is sent, once.
function withoutFiles (body) {
  for (const [name, value] of [...body]) {
    if (value instanceof File) {
      body.delete(name)
    }
  }
  return body
}

// A server that counts versions answers { version, reopened }, so that the next save is not taken for somebody else's.
async function takeVersion (form, response) {
  if (!response.headers.get('content-type')?.includes('json')) {
    return false
  }
  const { version, reopened } = await response.json()
  const field = form.elements.namedItem('Input.Version')
  if (version && field) {
    field.value = version
  }
  return reopened === true
}

function statusOf (form) {
  const existing = form.querySelector('[data-autosave-status]')
  if (existing) {
    return existing
  }
  const status = document.createElement('p')
  status.className = 'saved'
  status.setAttribute('aria-live', 'polite')
  form.append(status)
  return status
}

function clockTime (moment) {
  const hours = moment.getHours()
  const minutes = String(moment.getMinutes()).padStart(2, '0')
  return `${hours % 12 || 12}:${minutes}${hours < 12 ? 'am' : 'pm'}`
}
