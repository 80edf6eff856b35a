import { and, count, desc, eq, gte, lt, type SQL } from 'drizzle-orm'
import { dayBegins } from '@/domain/dates'
import type { PersonalExportFilters } from '@/domain/personal-export-filters'
import { pageSize, type ReadContext } from '../read'
import { isAnyOf } from '../search'
import { exportReaders } from './policy'
import { personalExports } from './table'
import { type Told, told } from './told'

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

/** Proof that the actor wrote down, moments ago, that this person's data are taken out. */
export async function takeOut(
  { db, actor }: ReadContext,
  { id, individualId, now }: { id: number; individualId: number; now: Date },
): Promise<Told | null> {
  const since = new Date(now.getTime() - quarter).toISOString()
  const [row] = await db
    .select({ id: personalExports.id })
    .from(personalExports)
    .where(
      and(
        eq(personalExports.id, id),
        eq(personalExports.kind, 'person'),
        eq(personalExports.individualId, individualId),
        eq(personalExports.byUserId, actor.userId),
        gte(personalExports.at, since),
      ),
    )
  return row ? told : null
}

const quarter = 15 * 60_000
