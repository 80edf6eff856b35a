import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import { hasFiles, type KeptNoun, nounsWith } from '@/domain/nouns'
import { nounOf as nounOfTable, tableOf } from '../nouns'
import { leaningOn, partsOf } from '../references'

/** The registers in which samples stand, children before parents: the order in which they go. */
export const sampled = [
  'awards',
  'models',
  'registrations',
  'campaignYears',
  'decisions',
  'individuals',
  'unitSuccessions',
  'units',
] as const
export type Sampled = (typeof sampled)[number]

/** What the history calls a record of each register. */
export const nounOf = Object.fromEntries(
  sampled.map((register) => [register, nounIn(register)]),
) as Record<Sampled, KeptNoun>

function nounIn(register: Sampled): KeptNoun {
  const own = nounsWith('kept').find((noun) => getTableName(tableOf[noun]) === register)
  if (!own) throw new Error(`${register} is the table of no noun`)
  return own
}

/**
 * True for a record of the register that something a person entered refers to. `officeUnit` is the
 * unit that the office says it is.
 */
export function referredTo(register: Sampled, officeUnit: number | null): SQL {
  const own = sql.raw(`"${register}"."id"`)
  const noun = nounOf[register]
  const references = leaningOn(noun).map(({ table, column }) => {
    // Accounts bear no mark: they are never samples.
    const real = 'sample' in getTableColumns(table) ? sql`and c.sample = false` : sql``
    const from = sql.raw(`"${getTableName(table)}" c where c."${column.name}"`)
    return sql`exists (select 1 from ${from} = ${own} ${real})`
  })
  const file = sql`exists (select 1 from attachments c where c."ownerNoun" = ${noun}
    and c."ownerId" = ${own} and c.sample = false)`
  const ofParts = partsOf(noun).flatMap(({ table, column }) => {
    const part = nounOfTable(table)
    if (!part || !hasFiles(part)) return []
    const parts = sql.raw(`"${getTableName(table)}" s on s.id = c."ownerId"`)
    return [
      sql`exists (select 1 from attachments c join ${parts} where c."ownerNoun" = ${part}
        and s.${sql.identifier(column.name)} = ${own} and c.sample = false)`,
    ]
  })
  const office = register === 'units' ? [sql`${own} = ${officeUnit}`] : []
  return sql.join([...references, file, ...ofParts, ...office], sql` or `)
}

/** How many samples of each register. */
export type SampleCounts = Record<Sampled, number>
