'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { SoftLink } from '@/components/page/soft-link'
import { isActive } from './active'

interface Props {
  href: string
  also?: string[]
  except?: string[]
  className?: string
  children: ReactNode
}

/** A line of the rail that knows whether it is the present page. */
export function NavLink({ href, also, except, className, children }: Props) {
  const active = isActive(usePathname(), href, { also, except })
  const link = useRef<HTMLAnchorElement>(null)
  // On a low screen an administrator's rail is longer than what shows of it.
  useEffect(() => {
    if (active) link.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <SoftLink
      ref={link}
      href={href}
      className={className}
      aria-current={active ? 'page' : undefined}
    >
      {children}
    </SoftLink>
  )
}
