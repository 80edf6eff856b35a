'use client'

import './mantine.css'
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { paletteVariables, theme } from '@/components/theme'

/** Mantine for what stands inside; `nonce` lets its style elements pass the security policy. */
export function MantineIsland({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={paletteVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => documentNonce() ?? nonce ?? ''}
    >
      {children}
    </MantineProvider>
  )
}

/**
 * After a change of page without a reload, the policy of the first document still rules, and not
 * that of the request which brought the new page.
 */
function documentNonce() {
  if (typeof document === 'undefined') return undefined
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
}
