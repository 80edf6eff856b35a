import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '@/domain/vocabulary'

export interface Messages {
  [key: string]: string | Messages
}

const kept = new Map<Locale, Messages>()

/**
 * All words of one language: each `messages/<locale>/<namespace>.json` under its file name.
 * Read once per process; in development on every request, so that new words show at once.
 */
export function loadMessages(locale: Locale): Messages {
  const before = kept.get(locale)
  if (before && process.env.NODE_ENV === 'production') return before
  const messages = read(locale)
  kept.set(locale, messages)
  return messages
}

function read(locale: Locale): Messages {
  const folder = join(process.cwd(), 'messages', locale)
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    ]),
  )
}
