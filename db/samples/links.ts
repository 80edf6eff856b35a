import { type SQL, sql } from 'drizzle-orm'

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
export const nounOf: Record<Sampled, string> = {
  awards: 'award',
  models: 'model',
  registrations: 'registration',
  campaignYears: 'campaignYear',
  decisions: 'decision',
  individuals: 'individual',
  unitSuccessions: 'unitSuccession',
  units: 'unit',
}

/** Rows that are nothing without their record and go with it, whoever wrote them. */
export const parts: { table: string; column: string; of: Sampled }[] = [
  { table: 'awardStatusChanges', column: 'awardId', of: 'awards' },
  { table: 'modelStages', column: 'modelId', of: 'models' },
  { table: 'registrationSteps', column: 'registrationId', of: 'registrations' },
  { table: 'expectedUnits', column: 'campaignYearId', of: 'campaignYears' },
  { table: 'yearFields', column: 'campaignYearId', of: 'campaignYears' },
  { table: 'bulkEditRows', column: 'awardId', of: 'awards' },
  { table: 'personChangeAwards', column: 'awardId', of: 'awards' },
]

/** Every other reference to a sampled register. A test compares the list with the schema. */
export const links: { table: string; column: string; to: Sampled }[] = [
  { table: 'awards', column: 'individualId', to: 'individuals' },
  { table: 'awards', column: 'unitId', to: 'units' },
  { table: 'awards', column: 'decisionId', to: 'decisions' },
  { table: 'awards', column: 'modelId', to: 'models' },
  { table: 'awardStatusChanges', column: 'decisionId', to: 'decisions' },
  { table: 'models', column: 'registrationId', to: 'registrations' },
  { table: 'models', column: 'replicatesModelId', to: 'models' },
  { table: 'models', column: 'carriesOnModelId', to: 'models' },
  { table: 'registrations', column: 'unitId', to: 'units' },
  { table: 'campaignYears', column: 'planDecisionId', to: 'decisions' },
  { table: 'expectedUnits', column: 'unitId', to: 'units' },
  { table: 'publishedTallies', column: 'unitId', to: 'units' },
  { table: 'reports', column: 'unitId', to: 'units' },
  { table: 'decisions', column: 'issuerId', to: 'units' },
  { table: 'decisions', column: 'revokesDecisionId', to: 'decisions' },
  { table: 'events', column: 'organiserId', to: 'units' },
  { table: 'individuals', column: 'unitId', to: 'units' },
  { table: 'unitSuccessions', column: 'fromUnitId', to: 'units' },
  { table: 'unitSuccessions', column: 'toUnitId', to: 'units' },
  { table: 'units', column: 'parentId', to: 'units' },
  { table: 'users', column: 'unitId', to: 'units' },
]

/** Accounts bear no mark: they are never samples. */
const unmarked = ['users']

/**
 * True for a record of the register that something a person entered refers to. `officeUnit` is the
 * unit that the office says it is.
 */
export function referredTo(register: Sampled, officeUnit: number | null): SQL {
  const own = sql.raw(`"${register}"."id"`)
  const references = links
    .filter(({ to }) => to === register)
    .map(({ table, column }) => {
      const real = unmarked.includes(table) ? sql`` : sql`and c.sample = false`
      const from = sql.raw(`"${table}" c where c."${column}"`)
      return sql`exists (select 1 from ${from} = ${own} ${real})`
    })
  const file = sql`exists (select 1 from attachments c where c."ownerNoun" = ${nounOf[register]}
    and c."ownerId" = ${own} and c.sample = false)`
  const ofSteps = sql`exists (select 1 from attachments c join "modelStages" s on s.id = c."ownerId"
    where c."ownerNoun" = 'modelStage' and s."modelId" = ${own} and c.sample = false)`
  const steps = register === 'models' ? [ofSteps] : []
  const office = register === 'units' ? [sql`${own} = ${officeUnit}`] : []
  return sql.join([...references, file, ...steps, ...office], sql` or `)
}

/** How many samples of each register. */
export type SampleCounts = Record<Sampled, number>
