// <div class="is-checking" id="…">: files that are being checked for viruses; looks every few seconds until they are.
const everyMs = 5000
const longest = 60

export function startChecking (list) {
  let looks = 0
  const look = async () => {
    if (!list.isConnected || !list.classList.contains('is-checking') || looks++ >= longest) {
      return
    }
    try {
      const response = await fetch(location.pathname, { redirect: 'manual' })
      if (response.ok) {
        const page = new DOMParser().parseFromString(await response.text(), 'text/html')
        const fresh = page.getElementById(list.id)
        // Only a list that changed, and not under somebody's hands: a button in it may have the focus.
        if (fresh && !fresh.classList.contains('is-checking') && !list.contains(document.activeElement)) {
          list.replaceChildren(...fresh.childNodes)
          list.classList.remove('is-checking')
          return
        }
      }
    } catch {
      // No connection: the next look may have one.
    }
    setTimeout(look, everyMs)
  }
  setTimeout(look, everyMs)
}
