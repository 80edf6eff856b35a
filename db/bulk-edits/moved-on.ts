import { inArray } from 'drizzle-orm'
import { formatNumber } from '@/domain/numbers'
import { problem } from '@/domain/validation'
import { awards } from '../awards/table'
import type { Refusal } from '../command'
import type { Tx } from '../engine/connection'
import type { Plan } from './plan'

/** So many are named, the rest is counted. */
const named = 5

/**
 * A save does what the preview showed, or nothing: refuses, naming them, when awards that were to be
 * changed have been changed, taken out or joined by others since. Null when all is as it was seen.
 */
export async function movedOn(
  tx: Tx,
  plan: Plan,
  seen: [id: number, version: number][],
): Promise<Refusal | null> {
  const left = new Map(seen)
  const names: string[] = []
  for (const { award } of plan.change) {
    if (left.get(award.id) !== award.version) names.push(award.recipientName)
    left.delete(award.id)
  }
  const gone = [...left.keys()]
  for (let from = 0; from < gone.length; from += 500) {
    const part = inArray(awards.id, gone.slice(from, from + 500))
    const rows = await tx.select({ name: awards.recipientName }).from(awards).where(part)
    names.push(...rows.map((row) => row.name))
  }
  if (names.length === 0 && gone.length === 0) return null
  const more = Math.max(names.length, gone.length) - named
  const values = {
    names: names.slice(0, named).join(', ') || '–',
    more: more > 0 ? formatNumber(more) : '0',
  }
  return { ok: false, reason: 'stale', problems: { '': problem('awardsMovedOn', values) } }
}
