'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

/**
 * What the frame's plain HTML cannot do alone: Ctrl+K goes to the search field, and an open menu
 * closes by Escape, by a click elsewhere and by a change of page.
 */
export function FrameKeys() {
  const pathname = usePathname()

  useEffect(() => {
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again when the page changes
  useEffect(() => closeMenus(), [pathname])

  return null
}

function onKey(event: KeyboardEvent) {
  if (event.isComposing) return
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k') {
    const field = document.querySelector<HTMLInputElement>('input[data-search]')
    if (!field) return
    event.preventDefault()
    field.focus()
    field.select()
  }
  if (event.key === 'Escape') closeMenus()
}

function onClick(event: MouseEvent) {
  closeMenus((event.target as Element).closest('details[data-menu]'))
}

/** Closes all open menus but one; the focus goes back to what opened the closed one. */
function closeMenus(except: Element | null = null) {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')) {
    if (menu === except) continue
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
    menu.open = false
  }
}
