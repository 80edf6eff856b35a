'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
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
  return (
    <SoftLink href={href} className={className} aria-current={active ? 'page' : undefined}>
      {children}
    </SoftLink>
  )
}
