import { and, count, desc, eq, gte, lt, type SQL } from 'drizzle-orm'
import { dayBegins } from '@/domain/dates'
import type { PersonalExportFilters } from '@/domain/personal-export-filters'
import { isAnyOf } from '../engine/search'
import { pageSize, type ReadContext } from '../read'
import { exportReaders } from './policy'
import { personalExports } from './table'

export type PersonalExportRow = typeof personalExports.$inferSelect

/** One page of the register of exports, the newest first; null for who may not read it. */
export async function listPersonalExports(
  { db, actor }: ReadContext,
  filters: PersonalExportFilters,
  { page, size = pageSize }: { page: number; size?: number },
) {
  if (!exportReaders.includes(actor.role)) return null
  const where = whereExports(filters)
  const [counted] = await db.select({ n: count() }).from(personalExports).where(where)
  const total = counted?.n ?? 0
  const shown = Math.min(page, Math.max(1, Math.ceil(total / size)))
  const rows = await db
    .select()
    .from(personalExports)
    .where(where)
    .orderBy(desc(personalExports.id))
    .limit(size)
    .offset((shown - 1) * size)
  return { rows, total, page: shown, pageSize: size }
}

function whereExports({ kind, actor, personal, from, to }: PersonalExportFilters): SQL | undefined {
  const { at, byUserId } = personalExports
  return and(
    kind && isAnyOf(personalExports.kind, kind),
    actor ? isAnyOf(byUserId, actor) : undefined,
    personal ? eq(personalExports.personal, true) : undefined,
    from ? gte(at, dayBegins(from)) : undefined,
    to ? lt(at, dayBegins(to, 1)) : undefined,
  )
}
