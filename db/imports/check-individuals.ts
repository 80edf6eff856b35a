import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { fold } from '@/domain/text'
import { createIndividualInput } from '../individuals/input'
import { individuals } from '../individuals/table'
import { type Checked, type Checking, conclude, stillDoubted, type Unchecked } from './checked'
import { unitOf } from './look-up'
import { findPerson } from './twins'
import type { Difference, Found } from './types'
import { Weighing } from './weigh'

export type IndividualRow = z.output<typeof createIndividualInput>

/** Checks one row of a list of people. */
export async function checkIndividual(
  row: Unchecked,
  check: Checking,
): Promise<Checked<IndividualRow>> {
  const { cells, chosen } = row
  const problems = stillDoubted(row)
  const weigh = new Weighing(row, check, problems)
  const found: Found = {}
  const name = cells.name ?? ''
  if (!name && !problems.some((p) => p.field === 'name'))
    problems.push({ code: 'name-missing', field: 'name' })
  const unit = unitOf(row, check, 'individual', null, weigh, problems, found)
  const parsed = createIndividualInput.safeParse({
    fullName: name,
    honorific: cells.honorific ?? '',
    birthYear: cells.birthYear ?? '',
    position: cells.position ?? '',
    unitId: typeof unit === 'number' ? unit : null,
    identityNumber: '',
    phone: '',
    note: cells.note ?? '',
    createKey: 'import-row',
  })
  const person =
    typeof unit === 'number' && name
      ? await findPerson(check.db, name, fold(name), unit)
      : { exact: undefined, candidates: [] }
  found.people = person.candidates
  const chosenId = chosen?.individualId === 'new' ? undefined : chosen?.individualId
  const twinId = chosen?.individualId === 'new' ? undefined : (chosenId ?? person.exact)
  if (!twinId && chosen?.individualId !== 'new' && person.candidates[0])
    problems.push({
      code: 'person-spelled-otherwise',
      field: 'name',
      values: { name: person.candidates[0].name },
    })
  const differences = twinId ? await differencesOf(check, twinId, row) : []
  const sameKey = name ? `${fold(name)}|${unit}|${cells.birthYear ?? ''}` : null
  return conclude(parsed, { problems, found, sameKey, twinId, differences, differs: weigh.differs })
}

async function differencesOf(
  { db }: Checking,
  id: number,
  { cells }: Unchecked,
): Promise<Difference[]> {
  const [person] = await db.select().from(individuals).where(eq(individuals.id, id))
  if (!person) return []
  const differences: Difference[] = []
  const compare = (
    field: string,
    old: string | number | null,
    now: string | number | undefined,
  ) => {
    if (now !== undefined && String(old ?? '') !== String(now))
      differences.push({ field, old: String(old ?? ''), new: String(now) })
  }
  compare('name', person.fullName, cells.name)
  compare('honorific', person.honorific, cells.honorific)
  compare('birthYear', person.birthYear, cells.birthYear)
  compare('position', person.position, cells.position)
  return differences
}
