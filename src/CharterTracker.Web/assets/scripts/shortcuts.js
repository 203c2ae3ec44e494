// <form data-shortcuts>: 1 to 4 choose a radio, n saves and goes to the next. Silent while somebody types.
export function startShortcuts (form) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) {
      return
    }
    if (/^[1-4]$/.test(event.key)) {
      const radio = form.querySelectorAll('input[type="radio"]')[Number(event.key) - 1]
      if (radio && !radio.disabled) {
        event.preventDefault()
        radio.focus()
        radio.click()
      }
    } else if (event.key.toLowerCase() === 'n') {
      event.preventDefault()
      form.requestSubmit(form.querySelector('[data-save-and-next]') ?? undefined)
    }
  })
}

function isTyping (target) {
  return target instanceof Element && target.matches('textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"])')
}
