import { eq } from 'drizzle-orm'
import { isRestorable, type RestorableNoun } from '@/domain/history-filters'
import { may } from '@/domain/permissions'
import type { ReadContext } from '../read'
import { type FieldChange, hiddenFrom, type Snapshot, sidesOf, titleOf } from './changes'
import { withNames } from './names'
import { restoreVersionPolicy } from './policy'
import { registerEdited } from './registers'
import { inputFor } from './restorable'
import { type Version, versionsOf } from './versions'

/** A field as it was then and as it is now; `back` says that a restore would bring it back. */
export type VersionField = {
  field: string
  was: FieldChange['before']
  is: FieldChange['after']
} & {
  differs: boolean
  back: boolean
}

export type OpenVersion = NonNullable<Awaited<ReturnType<typeof openVersion>>>

/** One version of a record beside the one that stands now; null where there is none to be seen. */
export async function openVersion(ctx: ReadContext, noun: string, id: number, n: number) {
  if (!isRestorable(noun)) return null
  const versions = await versionsOf(ctx, noun, id)
  const at = versions.findIndex((version) => version.n === n && version.state !== null)
  const open = versions[at]
  const last = versions.at(-1)
  if (!open?.state || !last) return null
  const now = last.state
  const fields = await fieldsOf(ctx, noun, open.state, now)
  const { policy } = registerEdited(noun)
  return {
    noun,
    id,
    n,
    title: titleOf(open.state, now),
    at: open.entry?.at ?? null,
    by: open.entry?.actorName ?? null,
    fields,
    /** What stands now: its version, that it is gone, or that it left the counts. */
    current: now && {
      n: last.n,
      version: await versionOf(ctx, noun, id),
      status: now.status ?? null,
    },
    earlier: near(versions.slice(0, at).reverse()),
    later: near(versions.slice(at + 1)),
    can: {
      restore:
        now !== null &&
        !open.isWithheld &&
        may(ctx.actor, restoreVersionPolicy) &&
        may(ctx.actor, policy) &&
        fields.some(({ back }) => back),
    },
  }
}

async function versionOf({ db }: ReadContext, noun: RestorableNoun, id: number): Promise<number> {
  const { table } = registerEdited(noun)
  const [row] = await db.select({ version: table.version }).from(table).where(eq(table.id, id))
  return row?.version ?? 0
}

const near = (versions: Version[]): number | null =>
  versions.find(({ state }) => state !== null)?.n ?? null

async function fieldsOf(
  ctx: ReadContext,
  noun: RestorableNoun,
  then: Snapshot,
  now: Snapshot | null,
): Promise<VersionField[]> {
  const { db } = ctx
  const sides = sidesOf(now, then, hiddenFrom(ctx.actor))
  const named = await withNames(
    db,
    sides.map(({ side }) => side),
  )
  const back = now && (await comesBack(db, noun, then, now))
  return sides.map(({ differs }, at) => {
    const { field, before, after } = named[at] as FieldChange
    return { field, was: after, is: before, differs, back: differs && back?.(field) === true }
  })
}

/** Whether a field is one that the record's form asks, in its own words or in others. */
async function comesBack(
  db: ReadContext['db'],
  noun: RestorableNoun,
  then: Snapshot,
  now: Snapshot,
) {
  const [was, is] = [await inputFor(db, noun, then, now), await inputFor(db, noun, now, now)]
  return (field: string): boolean => {
    const asked = inOtherWords[field] ?? field
    // Its decision is gone: that is said when it is tried.
    if (!was.ok || !is.ok) return true
    return asked in was.fields && was.fields[asked] !== is.fields[asked]
  }
}

const inOtherWords: Record<string, string> = {
  decisionId: 'decisionNumber',
  planDecisionId: 'decisionNumber',
}
