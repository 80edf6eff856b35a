import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'

/** Parameters that say what was just done. */
const once = [
  'saved',
  'entered',
  'removed',
  'kept',
  'discarded',
  'samples',
  'conferred',
  'givenBack',
  'moved',
]

/**
 * What an address says of the step before it is said once: it leaves the address when it has been
 * shown, so that a reload, a bookmark or the next change on the page does not say it again.
 */
export function useSaidOnce() {
  const pathname = usePathname()
  const params = useSearchParams()
  useEffect(() => {
    const left = new URLSearchParams(params)
    for (const name of once) left.delete(name)
    if (left.size === params.size) return
    const address = left.size > 0 ? `${pathname}?${left}` : pathname
    window.history.replaceState(null, '', `${address}${location.hash}`)
  }, [pathname, params])
}
