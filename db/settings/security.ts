import { eq, getTableColumns } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import type { Reader } from '../open'
import { prepared } from '../prepared'
import { quick } from '../quick'
import type { ReadContext } from '../read'
import type { Security } from './input-security'
import { updateSecurityPolicy } from './policy'
import { settings } from './table'

export const securityKey = 'security'
/** The office's own page is 1. */
export const securityId = 2

/** What holds until an administrator says otherwise. */
const usual: Security = {
  idleHours: 12,
  lifetimeDays: 7,
  passwordLength: 10,
  factorForAdministrators: false,
}

/** Asked at every request. */
export async function readSecurity(db: Reader): Promise<Security> {
  const [row] = await statementsOf(db).security({})
  return row ? { ...usual, ...(row.value as Partial<Security>) } : usual
}

const statementsOf = prepared((db) => ({
  security: quick(
    db,
    getTableColumns(settings),
    db.select().from(settings).where(eq(settings.key, securityKey)),
  ),
}))

/** For its own page, with the version to repeat on saving; null for who may not change it. */
export async function getSecurityDetail({ db, actor }: ReadContext) {
  if (!may(actor, updateSecurityPolicy)) return null
  const [row] = await db.select().from(settings).where(eq(settings.key, securityKey))
  return { ...usual, ...(row?.value as Partial<Security>), version: row?.version ?? 0 }
}
