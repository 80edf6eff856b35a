import { getTableColumns } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { fieldChanges } from '@/db/audit/changes'
import * as schema from '@/db/schema'
import { auditActs, auditNouns } from '@/domain/history-filters'
import vi from './vi/history.json'

const policies = Object.values(
  import.meta.glob('../db/*/policy.ts', { eager: true }) as Record<string, object>,
).flatMap((file) =>
  Object.values(file).filter(
    (value): value is { noun: string; verb: string } =>
      typeof value === 'object' && 'verb' in value,
  ),
)

test('the history has words for all that can be done, to every noun', () => {
  const unsaid = policies.filter(({ noun, verb }) => !(noun in vi.noun && verb in vi.verb))
  expect(unsaid.map(({ noun, verb }) => `${noun}.${verb}`)).toEqual([])
  expect(policies.map(({ noun }) => noun).filter((n) => !auditNouns.includes(n as never))).toEqual(
    [],
  )
})

test('each verb is found by one kind of act', () => {
  const found = Object.values(auditActs).flat() as string[]
  expect(found.toSorted()).toEqual(Object.keys(vi.verb).toSorted())
})

/** Tables whose rows stand in the history under a name of their own, not as fields. */
const apart = [
  'auditEntries',
  'awardStatusChanges',
  'sessions',
  'accounts',
  'verifications',
  'twoFactors',
  'settings',
  'importRows',
  'importMappings',
  'bulkEditRows',
  'personChanges',
  'personChangeAwards',
  'distinctPeople',
  'registrationSteps',
  'expectedUnits',
  'yearFields',
]

test('every field that may change has a label', () => {
  const unsaid = Object.entries(schema).flatMap(([name, table]) => {
    if (apart.includes(name) || /Counts$|Names$/.test(name)) return []
    const row = Object.fromEntries(
      Object.keys(getTableColumns(table as never)).map((key) => [key, 1]),
    )
    return fieldChanges(null, row)
      .filter(({ field }) => !(field in vi.field))
      .map(({ field }) => `${name}.${field}`)
  })
  expect(unsaid).toEqual([])
})
