'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { isActive } from './active'

interface Props {
  href: string
  also?: string[]
  className?: string
  children: ReactNode
}

/** A line of the rail that knows whether it is the present page. */
export function NavLink({ href, also, className, children }: Props) {
  const active = isActive(usePathname(), href, also)
  return (
    <Link
      href={href}
      prefetch={false}
      className={className}
      aria-current={active ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}
