import { and, eq, getTableColumns } from 'drizzle-orm'
import type { Reader, Tx } from '../engine/connection'
import { given, prepared, quick } from '../engine/statements'
import { settings } from './table'

type Setting = typeof settings.$inferSelect

/** What is kept under a key; nothing before somebody has said it. Nearly every command and page asks. */
export async function settingOf(db: Reader, key: string): Promise<Setting | undefined> {
  const [row] = await statementsOf(db).byKey({ key })
  return row
}

const statementsOf = prepared((db) => ({
  byKey: quick<Setting>(
    db,
    getTableColumns(settings),
    db
      .select()
      .from(settings)
      .where(eq(settings.key, given('key'))),
  ),
}))

/** Keeps a value where the version is still the one that was seen (0: nothing yet); undefined where it is not. */
export async function keepSetting(
  tx: Tx,
  key: string,
  { version, value }: { version: number; value: unknown },
): Promise<{ before: unknown; version: number } | undefined> {
  const before = await settingOf(tx, key)
  const [after] = before
    ? await tx
        .update(settings)
        .set({ value, version: version + 1 })
        .where(and(eq(settings.key, key), eq(settings.version, version)))
        .returning()
    : await tx.insert(settings).values({ key, value }).returning()
  return after && { before: before?.value ?? null, version: after.version }
}
