'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useSaidOnce } from './use-said-once'
import { useSoftLinks } from './use-soft-links'

/**
 * What the frame's plain HTML cannot do alone: its links change the page without a reload, Ctrl+K goes to the search field, and an open menu
 * closes by Escape, by a click elsewhere and by a change of page.
 */
export function FrameKeys() {
  const pathname = usePathname()
  useSoftLinks()
  useSaidOnce()

  useEffect(() => {
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
    }
  }, [])

  // A menu that was opened before this script came stays open.
  const seen = useRef(pathname)
  useEffect(() => {
    if (seen.current !== pathname) closeMenus()
    seen.current = pathname
  }, [pathname])

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
  const target = event.target as Element
  closeMenus(target.closest('details[data-menu]'), target.closest('[data-sheet]') !== null)
}

/** Closes all open menus but one; the focus goes back to what opened the closed one. */
function closeMenus(except: Element | null = null, keepSheet = false) {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')) {
    if (menu === except || (keepSheet && menu.dataset.menu === 'sheet')) continue
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
    menu.open = false
  }
}
