import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { anonymousPeople } from '../anonymisations/withheld'
import { awardForms } from '../award-forms/table'
import { campaignYears } from '../campaign-years/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import { events } from '../events/table'
import { fields } from '../fields/table'
import { imports } from '../imports/table'
import { individuals } from '../individuals/table'
import { models } from '../models/table'
import type { Reader } from '../open'
import { registrations } from '../registrations/table'
import { publishedTallies, sources } from '../tallies/table'
import { units } from '../units/table'
import { users } from '../users/table'
import { type FieldChange, readSnapshot, titleOf, type Value } from './changes'
import { auditEntries } from './table'

type Register = keyof typeof lookUps

/** Fields that hold the id of another record, and the register that it is of. */
const registerOf: Record<string, Register> = {
  unitId: 'units',
  issuerId: 'units',
  organiserId: 'units',
  parentId: 'units',
  unitIds: 'units',
  fromUnitId: 'units',
  toUnitId: 'units',
  individualId: 'individuals',
  campaignId: 'campaigns',
  campaignIds: 'campaigns',
  eventId: 'events',
  decisionId: 'decisions',
  revokesDecisionId: 'decisions',
  planDecisionId: 'decisions',
  awardFormId: 'awardForms',
  modelId: 'models',
  replicatesModelId: 'models',
  carriesOnModelId: 'models',
  registrationId: 'registrations',
  fieldId: 'fields',
  fieldIds: 'fields',
  campaignYearId: 'campaignYears',
  sourceId: 'sources',
  partOfId: 'tallies',
  importId: 'imports',
  earlierId: 'imports',
  byUserId: 'users',
  savedBy: 'users',
  undoneBy: 'users',
}

/** The same changes with names in the place of ids, asked for once a register. */
export async function withNames(db: Reader, changes: FieldChange[]): Promise<FieldChange[]> {
  const names = await namesOf(db, idsIn(changes))
  return changes.map(({ field, before, after }) => {
    const known = names.get(registerOf[field] as Register)
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

function idsIn(changes: FieldChange[]): Map<Register, Set<number>> {
  const ids = new Map<Register, Set<number>>()
  for (const { field, before, after } of changes) {
    const register = registerOf[field]
    if (!register) continue
    const known = ids.get(register) ?? new Set()
    for (const value of [before, after].flat()) if (typeof value === 'number') known.add(value)
    ids.set(register, known)
  }
  return ids
}

async function namesOf(db: Reader, ids: Map<Register, Set<number>>) {
  const found = await Promise.all(
    [...ids].map(async ([register, wanted]) => {
      const rows = wanted.size > 0 ? await lookUps[register](db, [...wanted]) : []
      return [register, new Map(rows.map(({ id, name }) => [id, name]))] as const
    }),
  )
  return new Map(found)
}

const lookUp =
  (table: Named['table'], name: Named['name']) =>
  (db: Reader, ids: number[]): Promise<{ id: number; name: string }[]> =>
    db
      .select({ id: table.id, name: sql<string>`${name}` })
      .from(table)
      .where(inArray(table.id, ids))

/** Who left the register is called as the history last called them. */
async function namesOfGone(db: Reader, ids: number[]): Promise<{ id: number; name: string }[]> {
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

const lookUps = {
  units: lookUp(units, units.name),
  individuals: async (db: Reader, ids: number[]) => {
    const there = await lookUp(individuals, individuals.fullName)(db, ids)
    const known = new Set(there.map(({ id }) => id))
    const gone = ids.filter((id) => !known.has(id))
    return gone.length === 0 ? there : [...there, ...(await namesOfGone(db, gone))]
  },
  campaigns: lookUp(campaigns, campaigns.shortName),
  events: lookUp(events, events.name),
  decisions: lookUp(decisions, decisions.number),
  awardForms: lookUp(awardForms, awardForms.name),
  models: lookUp(models, models.title),
  fields: lookUp(fields, fields.name),
  sources: lookUp(sources, sources.title),
  imports: lookUp(imports, imports.fileName),
  users: lookUp(users, users.name),
  tallies: (db: Reader, ids: number[]) =>
    db
      .select({
        id: publishedTallies.id,
        name: sql<string>`${publishedTallies.count} || ', ' || ${sources.title}`,
      })
      .from(publishedTallies)
      .innerJoin(sources, eq(sources.id, publishedTallies.sourceId))
      .where(inArray(publishedTallies.id, ids)),
  registrations: (db: Reader, ids: number[]) =>
    db
      .select({
        id: registrations.id,
        name: sql<string>`${units.name} || ' ' || ${registrations.year}`,
      })
      .from(registrations)
      .innerJoin(units, eq(units.id, registrations.unitId))
      .where(inArray(registrations.id, ids)),
  campaignYears: (db: Reader, ids: number[]) =>
    db
      .select({
        id: campaignYears.id,
        name: sql<string>`${campaigns.shortName} || ' ' || ${campaignYears.year}`,
      })
      .from(campaignYears)
      .innerJoin(campaigns, eq(campaigns.id, campaignYears.campaignId))
      .where(inArray(campaignYears.id, ids)),
} as const

type Named = {
  table:
    | typeof units
    | typeof individuals
    | typeof campaigns
    | typeof events
    | typeof decisions
    | typeof awardForms
    | typeof models
    | typeof fields
    | typeof sources
    | typeof imports
    | typeof users
  name: SQL.Aliased | Parameters<typeof sql>[1]
}
