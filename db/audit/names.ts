import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { KeptNoun } from '@/domain/nouns'
import { anonymousPeople } from '../anonymisations/withheld'
import { campaignYears } from '../campaign-years/table'
import { campaigns } from '../campaigns/table'
import type { AnyTable, Column } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { nameColumn, tableOf } from '../nouns'
import { nounNamedBy } from '../references'
import { registrations } from '../registrations/table'
import { publishedTallies, sources } from '../tallies/table'
import { units } from '../units/table'
import { type FieldChange, readSnapshot, titleOf, type Value } from './changes'
import { auditEntries } from './table'

/** The same changes with names in the place of ids, asked for once a register. */
export async function withNames(db: Reader, changes: FieldChange[]): Promise<FieldChange[]> {
  const names = await namesOf(db, idsIn(changes))
  return changes.map(({ field, before, after }) => {
    const known = names.get(nounNamedBy.get(field) as KeptNoun)
    if (!known) return { field, before, after }
    const name = (value: Value): Value =>
      Array.isArray(value) ? value.map(name) : (known.get(Number(value)) ?? value)
    const [was, is] = [name(before), name(after)]
    // Two people of one name: what changed is which of them.
    if (was !== null && was === is && before !== after)
      return { field, before: `${was} (${before})`, after: `${is} (${after})` }
    return { field, before: was, after: is }
  })
}

function idsIn(changes: FieldChange[]): Map<KeptNoun, Set<number>> {
  const ids = new Map<KeptNoun, Set<number>>()
  for (const { field, before, after } of changes) {
    const noun = nounNamedBy.get(field)
    if (!noun) continue
    const known = ids.get(noun) ?? new Set()
    for (const value of [before, after].flat()) if (typeof value === 'number') known.add(value)
    ids.set(noun, known)
  }
  return ids
}

async function namesOf(db: Reader, ids: Map<KeptNoun, Set<number>>) {
  const found = await Promise.all(
    [...ids].map(async ([noun, wanted]) => {
      const rows = wanted.size > 0 ? await lookUp(db, noun, [...wanted]) : []
      return [noun, new Map(rows.map(({ id, name }) => [id, name]))] as const
    }),
  )
  return new Map(found)
}

type Named = { id: number; name: string }
type LookUp = (db: Reader, ids: number[]) => Promise<Named[]>

/** How records of a noun are called; as the noun's own column says, where nothing else is said. */
async function lookUp(db: Reader, noun: KeptNoun, ids: number[]): Promise<Named[]> {
  const other = called[noun]
  return other ? other(db, ids) : inColumn(db, noun, ids)
}

async function inColumn(db: Reader, noun: KeptNoun, ids: number[]): Promise<Named[]> {
  const [table, { id }, name]: [AnyTable, { id: Column }, Column | null] = [
    tableOf[noun],
    tableOf[noun],
    nameColumn[noun],
  ]
  if (!name) return []
  return db
    .select({ id: sql<number>`${id}`, name: sql<string>`${name}` })
    .from(table)
    .where(inArray(id, ids))
}

/** Who left the register is called as the history last called them. */
async function namesOfGone(db: Reader, ids: number[]): Promise<Named[]> {
  const rows = await db
    .select({ id: auditEntries.nounId, before: auditEntries.before, after: auditEntries.after })
    .from(auditEntries)
    .where(and(eq(auditEntries.noun, 'individual'), inArray(auditEntries.nounId, ids)))
    .orderBy(asc(auditEntries.sequence))
  const anonymous = await anonymousPeople(db)
  return rows.flatMap(({ id, before, after }) => {
    const name = anonymous.get(id) ?? titleOf(readSnapshot(before), readSnapshot(after))
    return name === null ? [] : [{ id, name }]
  })
}

/** What has no name of its own is called by others; and a person may be gone. */
const called: Partial<Record<KeptNoun, LookUp>> = {
  individual: async (db, ids) => {
    const there = await inColumn(db, 'individual', ids)
    const known = new Set(there.map(({ id }) => id))
    const gone = ids.filter((id) => !known.has(id))
    return gone.length === 0 ? there : [...there, ...(await namesOfGone(db, gone))]
  },
  tally: (db, ids) =>
    db
      .select({
        id: publishedTallies.id,
        name: sql<string>`${publishedTallies.count} || ', ' || ${sources.title}`,
      })
      .from(publishedTallies)
      .innerJoin(sources, eq(sources.id, publishedTallies.sourceId))
      .where(inArray(publishedTallies.id, ids)),
  registration: (db, ids) =>
    db
      .select({
        id: registrations.id,
        name: sql<string>`${units.name} || ' ' || ${registrations.year}`,
      })
      .from(registrations)
      .innerJoin(units, eq(units.id, registrations.unitId))
      .where(inArray(registrations.id, ids)),
  campaignYear: (db, ids) =>
    db
      .select({
        id: campaignYears.id,
        name: sql<string>`${campaigns.shortName} || ' ' || ${campaignYears.year}`,
      })
      .from(campaignYears)
      .innerJoin(campaigns, eq(campaigns.id, campaignYears.campaignId))
      .where(inArray(campaignYears.id, ids)),
}
