import { headers } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Words } from '@/messages/words'
import { MantineIsland } from './mantine-island'

interface Props {
  /** The message namespaces that the islands inside read, e.g. `['common', 'awards']`. */
  words: readonly (keyof Words)[]
  children: ReactNode
}

/**
 * Wraps the interactive part of a page: Mantine's provider and the words that it reads. Pages
 * without it send neither to the browser.
 */
export async function Interactive({ words, children }: Props) {
  const [all, requestHeaders] = await Promise.all([getMessages(), headers()])
  const messages = Object.fromEntries(words.map((namespace) => [namespace, all[namespace]]))
  return (
    <NextIntlClientProvider messages={messages}>
      <MantineIsland nonce={requestHeaders.get('x-nonce') ?? undefined}>{children}</MantineIsland>
    </NextIntlClientProvider>
  )
}
