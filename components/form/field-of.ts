/** The element of a field, wherever it stands in the page. */
export const fieldOf = (path: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(
    `[data-field="${CSS.escape(path)}"], [name="${CSS.escape(path)}"]`,
  )

/** What the form calls a field. */
export function labelOf(path: string): string | undefined {
  const field = fieldOf(path)
  const label = field?.closest('[data-label]')?.getAttribute('data-label')
  return (
    label ?? (field as HTMLInputElement | null)?.labels?.[0]?.textContent?.replace('*', '').trim()
  )
}
