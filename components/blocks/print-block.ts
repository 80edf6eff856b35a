/** Prints one block alone: the page's print style hides all that is not within the marked one. */
export function printBlock(block: Element): void {
  const page = document.documentElement
  page.dataset.printing = 'block'
  block.setAttribute('data-printed', '')
  window.addEventListener(
    'afterprint',
    () => {
      delete page.dataset.printing
      block.removeAttribute('data-printed')
    },
    { once: true },
  )
  window.print()
}
