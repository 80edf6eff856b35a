import type { Level } from '@/domain/vocabulary'
import type { Item, Years } from './types'

/** What stands beside a number: a mark said in two ways says neither, and a level is then null. */
export type Marks = { level?: Level | null; years?: Years; campaign?: string; field?: string }

/** The marks of some pieces. Of several periods the first counts. */
export function marksOf(items: Item[]): Marks {
  const levels = new Set<Level | null>()
  const campaigns = new Set<string>()
  const fields = new Set<string>()
  let years: Years | undefined
  for (const item of items) {
    if (item.is === 'level') levels.add(item.level)
    if (item.is === 'campaign') campaigns.add(item.name)
    if (item.is === 'field') fields.add(item.name)
    if (item.is === 'years') years ??= item.years
  }
  const level = levels.size > 1 ? null : only(levels)
  const campaign = only(campaigns)
  const field = only(fields)
  return {
    ...(level !== undefined && { level }),
    ...(years && { years }),
    ...(campaign && { campaign }),
    ...(field && { field }),
  }
}

function only<T>(values: Set<T>): T | undefined {
  const [value] = values
  return values.size === 1 ? value : undefined
}
