import { useRouter } from 'next/navigation'
import { startTransition, useEffect } from 'react'

/** Makes the links marked `data-soft` change the page without a reload, wherever they stand. */
export function useSoftLinks() {
  const router = useRouter()
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = softLink(event)
      if (!link) return
      event.preventDefault()
      const { pathname, search, hash } = new URL(link.href)
      startTransition(() => router.push(pathname + search + hash))
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [router])
}

/** The link clicked, unless the click asks the browser for something else (a new tab, a menu). */
function softLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-soft]')
  return link && link.origin === location.origin && !link.target ? link : undefined
}
