/** What goes on the clipboard: words, and the same as HTML for programs that take it. */
export type Copied = { text: string; html?: string }

/**
 * Puts it on the clipboard; false when the browser does not let us. By the `copy` event, which
 * also works over plain http on an office network, where browsers have no clipboard object.
 */
export function copyToClipboard({ text, html }: Copied): boolean {
  let written = false
  const write = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    if (html) event.clipboardData?.setData('text/html', html)
    written = event.clipboardData !== null
  }
  // Some browsers send the event only where something is selected.
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  const focused = document.activeElement
  document.body.append(field)
  field.select()
  document.addEventListener('copy', write)
  const done = document.execCommand('copy')
  document.removeEventListener('copy', write)
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return done && written
}
